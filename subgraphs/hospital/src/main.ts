import { mkdirSync } from 'node:fs';
import {
  createLogger,
  createMetrics,
  Health,
  IdentityVerifier,
  readEnvOrExit,
  systemClock,
  Teardown,
} from '@goldenhour/service-kit';
import {
  databaseLocation,
  LateTransport,
  openBus,
  startSubgraphServer,
  subgraphProcessEnv,
} from '@goldenhour/subgraph-kit';
import { hospitalEnvShape, startHospital, type HospitalService } from './service';

// Alone, this process has no simulator beside it: without a feed it would ask the live service with a made-up key.
const envSchema = subgraphProcessEnv(4101)
  .extend(hospitalEnvShape)
  .refine((env) => env.NEMC_BASE_URL ?? env.NEMC_SERVICE_KEY ?? env.NEMC_REPLAY, {
    path: ['NEMC_BASE_URL'],
    error: 'is required (a simulator’s address), unless NEMC_SERVICE_KEY or NEMC_REPLAY names another feed',
    when: () => true, // Listed beside the other problems, not after they are mended.
  });

const env = readEnvOrExit(envSchema, process.env);
const log = createLogger({ name: 'hospital', level: env.LOG_LEVEL });
const teardown = new Teardown(log);
teardown.onSignals();

/** The hospital subgraph as a process of its own: the gateway calls it over HTTP. */
async function main(): Promise<void> {
  const health = new Health();
  const metrics = createMetrics().registry;
  const location = databaseLocation(env, 'hospital');
  if ('file' in location) mkdirSync(env.DATA_DIR, { recursive: true });

  // The server first: probes answer, and say what is missing, while the rest waits for its storage.
  const transport = new LateTransport();
  const server = await startSubgraphServer({
    transport,
    verifier: new IdentityVerifier({
      audience: 'hospital',
      keys: { gateway: env.GATEWAY_KEY },
      clock: systemClock,
    }),
    health,
    metrics,
    log,
    host: env.HOST,
    port: env.PORT,
  });
  teardown.add('server', () => server.stop());
  const starting = new AbortController();
  teardown.add('start', () => starting.abort());
  let service: HospitalService | null = null;
  let missing = 'its database';
  health.register('hospital', () => {
    if (!service) throw new Error(`waits for ${missing}`);
    return service.checkReady();
  });

  const bus = await openBus(env, log);
  teardown.add('bus', () => bus.close());
  service = await startHospital({
    env,
    database: location,
    production: env.NODE_ENV === 'production',
    bus,
    log,
    metrics,
    migrateAtStart: 'file' in location,
    signal: starting.signal,
    onWait: (what) => (missing = what),
  });
  const started = service;
  teardown.add('hospital', () => started.stop());
  transport.attach(started.transport);
  log.info({ host: env.HOST, port: server.port }, 'ready');
}

main().catch(async (error: unknown) => {
  process.stderr.write(
    `hospital could not start: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  await teardown.run();
  process.exit(1);
});
