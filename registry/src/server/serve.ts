import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { createMetrics, Health, listen, type Logger, type Teardown } from '@goldenhour/service-kit';
import { databaseLocation } from '@goldenhour/subgraph-kit';
import type { z } from 'zod';
import type { standaloneEnvSchema } from '../env';
import { buildApp } from './app';
import { start } from './started';

export interface ServeOptions {
  readonly env: z.output<typeof standaloneEnvSchema>;
  readonly log: Logger;
  readonly teardown: Teardown;
}

export interface Served {
  readonly port: number;
  readonly url: string;
}

/**
 * Runs the registry as a server of its own. It answers at once; /health/ready says when its database is open.
 * @throws Error that says what to change when the address cannot be had
 */
export async function serve({ env, log, teardown }: ServeOptions): Promise<Served> {
  const health = new Health();
  const metrics = createMetrics().registry;
  const database = databaseLocation(env, 'registry');
  if ('file' in database) mkdirSync(env.DATA_DIR, { recursive: true });
  const registry = start({
    env,
    database,
    production: env.NODE_ENV === 'production',
    migrateAtStart: 'file' in database,
    log,
    metrics,
  });
  teardown.add('registry', () => registry.stop());
  health.register('registry', async () => (await registry.opened()).checkReady());
  const app = buildApp({ health, metrics, routes: registry.routes });
  const listening = await listen(createServer(app), { host: env.HOST, port: env.PORT });
  teardown.add('server', () => {
    health.drain();
    return listening.close();
  });
  // Opened now, not with the first request: whoever starts it alone wants to know that its database is there.
  void registry.opened().catch(() => undefined);
  return { port: listening.port, url: `http://${env.HOST}:${listening.port}` };
}
