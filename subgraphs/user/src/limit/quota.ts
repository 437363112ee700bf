import { RateLimiterMemory, RateLimiterRedis, type RateLimiterAbstract } from 'rate-limiter-flexible';
import type { AttemptsOptions } from './attempts';

const HOUR_SECONDS = 3600;

/** So many an hour for each key, whatever comes of them. */
export class Quota {
  private readonly limiter: RateLimiterAbstract;

  constructor({ name, free, redis, namespace }: AttemptsOptions) {
    const options = { keyPrefix: `${namespace}:user:${name}`, points: free, duration: HOUR_SECONDS };
    const memory = new RateLimiterMemory(options);
    this.limiter = redis
      ? new RateLimiterRedis({ ...options, storeClient: redis, insuranceLimiter: memory })
      : memory;
  }

  /** Takes one. @returns 0, or how many seconds to wait for the next */
  async take(key: string): Promise<number> {
    try {
      await this.limiter.consume(key);
      return 0;
    } catch (refused) {
      if (refused instanceof Error) throw refused;
      return Math.max(1, Math.ceil((refused as { msBeforeNext: number }).msBeforeNext / 1000));
    }
  }
}
