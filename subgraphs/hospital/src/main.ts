import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInProcessBus } from '@goldenhour/events';
import {
  createLogger,
  createMetrics,
  Health,
  IdentityVerifier,
  readEnvOrExit,
  systemClock,
  Teardown,
} from '@goldenhour/service-kit';
import { startSubgraphServer, subgraphProcessEnv } from '@goldenhour/subgraph-kit';
import { hospitalEnvShape, startHospital } from './service';

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
  mkdirSync(env.DATA_DIR, { recursive: true });

  const bus = createInProcessBus((err, topic) => log.error({ err, topic }, 'A listener failed'));
  teardown.add('bus', () => bus.close());

  const hospital = await startHospital({
    env,
    database: { file: join(env.DATA_DIR, 'hospital.db') },
    production: env.NODE_ENV === 'production',
    bus,
    log,
    metrics,
  });
  teardown.add('hospital', () => hospital.stop());
  health.register('hospital', () => hospital.checkReady());

  const server = await startSubgraphServer({
    transport: hospital.transport,
    verifier: new IdentityVerifier({
      audience: hospital.name,
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
  log.info({ host: env.HOST, port: server.port, dataDir: env.DATA_DIR }, 'ready');
}

main().catch(async (error: unknown) => {
  process.stderr.write(
    `hospital could not start: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  await teardown.run();
  process.exit(1);
});
