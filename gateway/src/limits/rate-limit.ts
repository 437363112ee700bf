import { AppError, type Clock } from '@goldenhour/service-kit';
import { LRUCache } from 'lru-cache';

/** Addresses remembered at once; the least recent ones are forgotten, that is: start again with a full bucket. */
const ADDRESSES_KEPT = 100_000;

interface Bucket {
  level: number;
  at: number;
}

export interface RateLimitOptions {
  /** Requests a second that may go on for ever. */
  readonly perSecond: number;
  /** Requests that may come at once after a pause. */
  readonly burst: number;
  readonly clock: Clock;
}

/**
 * A token bucket per client: it holds `burst` and refills with `perSecond`. (Two fixed windows, the usual "bursty"
 * limiter, let twice the rate through at their border and more than the rate in the long run.)
 */
export class RateLimit {
  /** Bounded by size, since a bound by number takes the memory of all at once. */
  readonly #buckets = new LRUCache<string, Bucket>({ maxSize: ADDRESSES_KEPT, sizeCalculation: () => 1 });

  constructor(private readonly options: RateLimitOptions) {}

  /** Takes one request; the error to answer with when there is none left, which says how long to wait. */
  take(client: string): AppError | undefined {
    const { perSecond, burst, clock } = this.options;
    const now = clock.now();
    const known = this.#buckets.get(client);
    const bucket = known ?? { level: burst, at: now };
    if (!known) this.#buckets.set(client, bucket);
    // A clock that was set back must not empty the bucket.
    const refill = (Math.max(now - bucket.at, 0) / 1000) * perSecond;
    const level = Math.min(burst, bucket.level + refill);
    const granted = level >= 1;
    bucket.level = granted ? level - 1 : level;
    bucket.at = now;
    if (granted) return undefined;
    const retryAfterSeconds = Math.max(1, Math.ceil((1 - level) / perSecond));
    return new AppError('RATE_LIMITED', undefined, { retryAfterSeconds });
  }
}
