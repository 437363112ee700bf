import { openCommandConnection, reportOutages, type BusLog } from './redis-connection';

/** Who waits for longer than this would rather do without: milliseconds. */
const PATIENCE_MS = 200;

/** Texts that several processes share for a while. It promises nothing: what is not there in time is not there. */
export interface SharedCache {
  get(key: string): Promise<string | undefined>;
  set(key: string, text: string, seconds: number): void;
  close(): Promise<void>;
}

/** The cache of the Redis that the environment names; without one there is none. */
export function openSharedCache(
  {
    REDIS_URL,
    REDIS_NAMESPACE,
  }: { readonly REDIS_URL?: string | undefined; readonly REDIS_NAMESPACE: string },
  log: BusLog,
): SharedCache | undefined {
  if (REDIS_URL === undefined) return undefined;
  const redis = openCommandConnection(REDIS_URL, PATIENCE_MS);
  reportOutages(redis, log);
  const nameOf = (key: string) => `${REDIS_NAMESPACE}:cache:${key}`;
  return {
    get: (key) =>
      redis.get(nameOf(key)).then(
        (text) => text ?? undefined,
        () => undefined,
      ),
    set: (key, text, seconds) => {
      redis.set(nameOf(key), text, 'EX', seconds).catch(() => undefined);
    },
    close: async () => {
      await redis.quit().catch(() => redis.disconnect());
    },
  };
}
