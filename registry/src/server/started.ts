import { within } from '@goldenhour/service-kit';
import type { RequestHandler } from 'express';
import { RegistryProblem, type UsageTaken } from '../api';
import { openRegistry, type OpenRegistry } from '../store/open';
import type { ViewerOf } from '../token/authenticate';
import { createRegistryMetrics } from './metrics';
import type { RegistryOptions } from './registry-options';
import { registryRouter } from './registry-router';

/** So long a request waits for the database to be opened; then it is told to come again. */
const PATIENCE_MS = 10_000;

export interface StartOptions extends RegistryOptions {
  readonly viewerOf?: ViewerOf | undefined;
}

export interface Started {
  readonly routes: RequestHandler;
  opened(): Promise<OpenRegistry>;
  takeUsage(report: unknown): Promise<UsageTaken>;
  stop(): Promise<void>;
}

/** Loads and opens the registry. Requests that come before its database does are told to come again. */
export function start(options: StartOptions): Started {
  const { env, log } = options;
  const stopping = new AbortController();
  let opening: Promise<OpenRegistry> | undefined;
  const open = (): Promise<OpenRegistry> => {
    opening ??= openRegistry({
      ...options,
      signal: stopping.signal,
      usageDays: env.REGISTRY_USAGE_DAYS,
      checkDays: env.REGISTRY_CHECK_DAYS,
    }).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  const opened = async (): Promise<OpenRegistry> => {
    try {
      return await within(open(), PATIENCE_MS, 'the database is not open yet');
    } catch (error) {
      log.error({ err: error }, 'the registry cannot be opened');
      throw new RegistryProblem('UNAVAILABLE', 'The registry waits for its database. Try again shortly.');
    }
  };
  return {
    routes: registryRouter({
      opened,
      viewerOf: options.viewerOf,
      openRead: env.REGISTRY_READ === 'open',
      publicUrl: env.REGISTRY_URL,
      metrics: createRegistryMetrics(options.metrics),
      log,
    }),
    opened,
    takeUsage: async (report) => (await opened()).takeUsage(report),
    async stop() {
      stopping.abort();
      const registry = await opening?.catch(() => undefined);
      await registry?.close();
    },
  };
}
