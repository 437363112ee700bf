import type { EventBus } from './bus';
import { createInProcessBus } from './in-process-bus';
import { createRedisBus } from './redis-bus';
import type { BusLog } from './redis-connection';

/** A pino logger is one. */
export interface OpenBusLog extends BusLog {
  error(fields: object, message: string): void;
}

/** The bus that the environment names: Redis, or this process itself. */
export function openBus(
  {
    REDIS_URL,
    REDIS_NAMESPACE,
  }: { readonly REDIS_URL?: string | undefined; readonly REDIS_NAMESPACE: string },
  log: OpenBusLog,
): Promise<EventBus> {
  const onError = (err: unknown, topic: string): void => log.error({ err, topic }, 'A listener failed');
  if (REDIS_URL === undefined) return Promise.resolve(createInProcessBus(onError));
  return createRedisBus({ url: REDIS_URL, namespace: REDIS_NAMESPACE, onError, log });
}
