import { lazy } from '@goldenhour/service-kit';
import type { RequestHandler } from 'express';
import type { UsageTaken } from './api';
import type { RegistryOptions } from './server/registry-options';
import type { Started } from './server/started';
import type { ViewerOf } from './token/authenticate';

export type { RegistryOptions } from './server/registry-options';
export { registryEnvShape, type RegistryEnv } from './env';
export type { Seed } from './store/seed';
export type { SubgraphSource } from './compose/subgraph-source';

export interface Registry {
  /**
   * Answers what is the registry's below /registry, and hands everything else on.
   * @param viewerOf accepts access tokens of the platform besides the registry's own
   */
  routes(viewerOf?: ViewerOf): RequestHandler;
  /** Takes a usage report of this process. */
  takeUsage(report: unknown): Promise<UsageTaken>;
  stop(): Promise<void>;
}

/**
 * The registry within another process. Nothing of it is loaded or opened before somebody asks for it or uses the API: the
 * platform's start does not wait for a part that nobody in an ambulance needs.
 */
export function createRegistry(options: RegistryOptions): Registry {
  let viewerOf: ViewerOf | undefined;
  const started = lazy(async (): Promise<Started> => {
    const { start } = await import('./server/started.ts');
    return start({ ...options, viewerOf });
  });
  let isStarted = false;
  const starting = (): Promise<Started> => {
    isStarted = true;
    return started();
  };
  return {
    routes(given) {
      viewerOf = given;
      return (request, response, next) => {
        if (!request.path.startsWith('/registry/')) {
          next();
          return;
        }
        starting().then(({ routes }) => void routes(request, response, next), next);
      };
    },
    takeUsage: async (report) => (await starting()).takeUsage(report),
    async stop() {
      if (isStarted) await (await started()).stop();
    },
  };
}
