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
import { startAlerts } from './service';

const env = readEnvOrExit(subgraphProcessEnv(4102), process.env);
const log = createLogger({ name: 'alerts', level: env.LOG_LEVEL });
const teardown = new Teardown(log);
teardown.onSignals();

/** The alerts subgraph as a process of its own: the gateway calls it over HTTP. */
async function main(): Promise<void> {
  const health = new Health();
  mkdirSync(env.DATA_DIR, { recursive: true });

  const bus = createInProcessBus((err, topic) => log.error({ err, topic }, 'A listener failed'));
  teardown.add('bus', () => bus.close());

  const alerts = await startAlerts({
    database: { file: join(env.DATA_DIR, 'alerts.db') },
    production: env.NODE_ENV === 'production',
    bus,
    log,
  });
  teardown.add('alerts', () => alerts.stop());
  health.register('alerts', () => alerts.checkReady());

  const server = await startSubgraphServer({
    transport: alerts.transport,
    verifier: new IdentityVerifier({
      audience: alerts.name,
      keys: { gateway: env.GATEWAY_KEY },
      clock: systemClock,
    }),
    health,
    metrics: createMetrics().registry,
    log,
    host: env.HOST,
    port: env.PORT,
  });
  teardown.add('server', () => server.stop());
  log.info({ host: env.HOST, port: server.port, dataDir: env.DATA_DIR }, 'ready');
}

main().catch(async (error: unknown) => {
  process.stderr.write(`alerts could not start: ${error instanceof Error ? error.message : String(error)}\n`);
  await teardown.run();
  process.exit(1);
});
