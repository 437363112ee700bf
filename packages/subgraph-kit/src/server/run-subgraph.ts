import { mkdirSync } from 'node:fs';
import {
  createLogger,
  createMetrics,
  Health,
  IdentityVerifier,
  systemClock,
  Teardown,
  type Logger,
} from '@goldenhour/service-kit';
import type { Registry } from 'prom-client';
import type { z } from 'zod';
import { databaseLocation, openBus } from '../storage/storage-env';
import { LateTransport } from './late-transport';
import type { subgraphProcessEnv } from './process-env';
import { orDegraded } from './or-degraded';
import { startSubgraphServer } from './start-subgraph-server';
import type { SubgraphOptions, SubgraphService } from './subgraph-service';

type ProcessEnv = z.output<ReturnType<typeof subgraphProcessEnv>>;
export type StartSubgraph = (
  options: SubgraphOptions & { readonly metrics: Registry },
) => Promise<SubgraphService>;
/** Processes besides the gateway that may call, and the key of each pair. One without a key may not. */
export type CallerKeys = Readonly<Record<string, string | undefined>>;

/**
 * Runs a subgraph as a process of its own, which the gateway calls over HTTP, until a signal ends it. What
 * keeps it from starting is said on standard error, with exit code 1.
 */
export async function runSubgraph(
  name: string,
  env: ProcessEnv,
  start: StartSubgraph,
  callers: CallerKeys = {},
): Promise<void> {
  const log = createLogger({ name, level: env.LOG_LEVEL });
  const teardown = new Teardown(log);
  teardown.onSignals();
  try {
    await startProcess(name, env, start, { log, teardown, keys: { ...callers, gateway: env.GATEWAY_KEY } });
  } catch (error) {
    process.stderr.write(
      `${name} could not start: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    await teardown.run();
    process.exit(1);
  }
}

async function startProcess(
  name: string,
  env: ProcessEnv,
  start: StartSubgraph,
  { log, teardown, keys }: { readonly log: Logger; readonly teardown: Teardown; readonly keys: CallerKeys },
): Promise<void> {
  const health = new Health();
  const metrics = createMetrics().registry;
  const location = databaseLocation(env, name);
  if ('file' in location) mkdirSync(env.DATA_DIR, { recursive: true });

  // The server first: probes answer, and say what is missing, while the rest waits for its storage.
  const transport = new LateTransport();
  const server = await startSubgraphServer({
    transport,
    verifier: new IdentityVerifier({
      audience: name,
      keys: withKeys(keys),
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
  let service: SubgraphService | null = null;
  let missing = 'its database';
  health.register(name, () => {
    if (!service) throw new Error(`waits for ${missing}`);
    return orDegraded(service.checkReady());
  });

  const bus = await openBus(env, log);
  teardown.add('bus', () => bus.close());
  const started = await start({
    database: location,
    production: env.NODE_ENV === 'production',
    bus,
    log,
    metrics,
    migrateAtStart: 'file' in location,
    signal: starting.signal,
    onWait: (what) => (missing = what),
  });
  teardown.add(name, () => started.stop());
  service = started;
  transport.attach(started.transport);
  log.info({ host: env.HOST, port: server.port }, 'ready');
}

/** Without those that have none. */
function withKeys(callers: CallerKeys): Record<string, string> {
  return Object.fromEntries(
    Object.entries(callers).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}
