import { existsSync, readFileSync } from 'node:fs';
import { openBus, openSharedCache } from '@goldenhour/events';
import {
  createLogger,
  createMetrics,
  Health,
  HttpTransport,
  readEnvOrExit,
  systemClock,
  Teardown,
} from '@goldenhour/service-kit';
import { WebBuild, webPages } from '@goldenhour/web/server';
import { standaloneEnvSchema, type StandaloneEnv } from './env';
import { followFile } from './follow-file';
import { startGateway } from './gateway';
import { sendUsage } from './usage/send-usage';

/** The gateway as a process of its own: subgraphs over HTTP, one key for each. */
async function main(): Promise<void> {
  const env = readEnvOrExit(standaloneEnvSchema, process.env);
  const transports = httpTransports(env);
  const supergraphSdl = readSupergraph(env.SUPERGRAPH_FILE);

  const log = createLogger({ name: 'gateway', level: env.LOG_LEVEL });
  const teardown = new Teardown(log);
  teardown.onSignals();
  teardown.add('subgraph connections', async () => {
    await Promise.all(Object.values(transports).map((transport) => transport.stop()));
  });

  // Without Redis there is nobody to hear in this process: the user subgraph is asked more often then.
  const bus = env.REDIS_URL === undefined ? undefined : await openBus(env, log);
  if (bus) teardown.add('bus', () => bus.close());
  const cache = openSharedCache(env, log);
  if (cache) teardown.add('cache', () => cache.close());
  const pages = new WebBuild(log);
  teardown.add('pages', () => pages.stop());
  const gateway = await startGateway({
    supergraphSdl,
    transports,
    ...(bus && { bus }),
    cache,
    env,
    log,
    health: new Health(),
    metrics: createMetrics().registry,
    clock: systemClock,
    extraRoutes: (app, ask) => app.use(webPages(pages, env, false, ask)),
    ...(env.USAGE_REPORT_URL !== undefined && {
      reportUsage: sendUsage(env.USAGE_REPORT_URL, env.USAGE_REPORT_TOKEN),
    }),
  });
  teardown.add('gateway', () => gateway.stop());
  log.info({ url: gateway.url }, 'ready');
  if (env.SUPERGRAPH_URL === undefined)
    followFile(env.SUPERGRAPH_FILE, { onChange: (text) => gateway.reload(text), teardown, log });
  else
    gateway.follow(env.SUPERGRAPH_URL, {
      key: env.SUPERGRAPH_URL_KEY,
      everyMs: env.SUPERGRAPH_POLL_SECONDS * 1000,
    });
  void pages.prepare().then(() => gateway.prepare());
}

function httpTransports(env: StandaloneEnv): Record<string, HttpTransport> {
  return Object.fromEntries(
    Object.entries(env.SUBGRAPH_URLS).map(([name, url]) => {
      const key = env.SUBGRAPH_KEYS[name];
      if (key === undefined) throw new Error(`SUBGRAPH_KEYS: has no key for "${name}".`);
      return [name, new HttpTransport({ url, audience: name, key, clock: systemClock })];
    }),
  );
}

function readSupergraph(file: string): string {
  if (!existsSync(file))
    throw new Error(`SUPERGRAPH_FILE: there is no ${file}. Run from the root of the repository.`);
  return readFileSync(file, 'utf8');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
