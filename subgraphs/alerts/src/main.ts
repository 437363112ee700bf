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
import { startAlerts, type AlertsService } from './service';

const env = readEnvOrExit(subgraphProcessEnv(4102), process.env);
const log = createLogger({ name: 'alerts', level: env.LOG_LEVEL });
const teardown = new Teardown(log);
teardown.onSignals();

/** The alerts subgraph as a process of its own: the gateway calls it over HTTP. */
async function main(): Promise<void> {
  const health = new Health();
  const metrics = createMetrics().registry;
  const location = databaseLocation(env, 'alerts');
  if ('file' in location) mkdirSync(env.DATA_DIR, { recursive: true });

  // The server first: probes answer, and say what is missing, while the rest waits for its storage.
  const transport = new LateTransport();
  const server = await startSubgraphServer({
    transport,
    verifier: new IdentityVerifier({
      audience: 'alerts',
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
  let service: AlertsService | null = null;
  let missing = 'its database';
  health.register('alerts', () => {
    if (!service) throw new Error(`waits for ${missing}`);
    return service.checkReady();
  });

  const bus = await openBus(env, log);
  teardown.add('bus', () => bus.close());
  service = await startAlerts({
    database: location,
    production: env.NODE_ENV === 'production',
    bus,
    log,
    migrateAtStart: 'file' in location,
    signal: starting.signal,
    onWait: (what) => (missing = what),
  });
  const started = service;
  teardown.add('alerts', () => started.stop());
  transport.attach(started.transport);
  log.info({ host: env.HOST, port: server.port }, 'ready');
}

main().catch(async (error: unknown) => {
  process.stderr.write(`alerts could not start: ${error instanceof Error ? error.message : String(error)}\n`);
  await teardown.run();
  process.exit(1);
});
