import type { Logger } from '@goldenhour/service-kit';
import type { DatabaseLocation } from '@goldenhour/subgraph-kit';
import type { RequestHandler } from 'express';
import type { Registry as Metrics } from 'prom-client';
import type { UsageTaken } from './api';
import type { RegistryEnv } from './env';
import type { Started } from './server/started';
import type { Seed } from './store/seed';
import type { ViewerOf } from './token/authenticate';

export { registryEnvShape, type RegistryEnv } from './env';
export type { Seed } from './store/seed';
export type { SubgraphSource } from './compose/subgraph-source';

export interface RegistryOptions {
  readonly env: RegistryEnv;
  readonly database: DatabaseLocation;
  readonly production: boolean;
  readonly migrateAtStart: boolean;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** Accepts access tokens of the platform besides the registry's own. */
  readonly viewerOf?: ViewerOf;
  /** What an empty registry begins with. */
  readonly seed?: () => Seed;
}

export interface Registry {
  /** Answers what is the registry's below /registry, and hands everything else on. */
  readonly routes: RequestHandler;
  /** Takes a usage report of this process. */
  takeUsage(report: unknown): Promise<UsageTaken>;
  stop(): Promise<void>;
}

/**
 * The registry within another process. Nothing of it is loaded or opened before somebody asks for it or uses the API: the
 * platform's start does not wait for a part that nobody in an ambulance needs.
 */
export function createRegistry(options: RegistryOptions): Registry {
  let starting: Promise<Started> | undefined;
  const started = (): Promise<Started> =>
    (starting ??= import('./server/started.js').then(({ start }) => start(options)));
  return {
    routes: (request, response, next) => {
      if (!request.path.startsWith('/registry/')) {
        next();
        return;
      }
      started().then(({ routes }) => void routes(request, response, next), next);
    },
    takeUsage: async (report) => (await started()).takeUsage(report),
    async stop() {
      if (starting) await (await starting).stop();
    },
  };
}
