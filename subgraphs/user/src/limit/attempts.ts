import { RateLimiterMemory, RateLimiterRedis, type RateLimiterAbstract } from 'rate-limiter-flexible';
import type { Redis } from 'ioredis';

/** How long failures are remembered after the first one, seconds. */
const REMEMBERED_SECONDS = 3600;
/** The wait after the last free failure, seconds; it doubles with each. */
const FIRST_WAIT_SECONDS = 10;
/** The longest wait between two tries, seconds: whoever fails on purpose must not lock another out for long. */
const LONGEST_WAIT_SECONDS = 60;

export interface AttemptsOptions {
  /** Names what is counted, in keys of Redis. */
  readonly name: string;
  /** Failures after which tries are slowed. */
  readonly free: number;
  /** Where several processes count together; each for itself without it. */
  readonly redis: Redis | null;
  readonly namespace: string;
}

/**
 * Counts failures of a key. The first `free` may come at once; from then on there is one try in 10, 20, 40, 60 seconds.
 * The count rises before the try, so that a thousand tries at the same time are not all the first.
 */
export class Attempts {
  private readonly failures: RateLimiterAbstract;
  private readonly turns: RateLimiterAbstract;

  constructor(private readonly options: AttemptsOptions) {
    this.failures = limiter(options, 'failures', Number.MAX_SAFE_INTEGER);
    this.turns = limiter(options, 'turns', 1);
  }

  /** Begins a try, which counts as failed until `succeeded`. @returns 0, or how many seconds to wait instead */
  async begin(key: string): Promise<number> {
    const { consumedPoints } = await this.failures.penalty(key);
    if (consumedPoints < this.options.free) return 0;
    const wait = Math.min(
      FIRST_WAIT_SECONDS * 2 ** (consumedPoints - this.options.free),
      LONGEST_WAIT_SECONDS,
    );
    try {
      await this.turns.consume(key, 1, { customDuration: wait });
      return 0;
    } catch (refused) {
      if (refused instanceof Error) throw refused;
      // A try that was not made did not fail.
      await this.failures.reward(key);
      return Math.max(1, Math.ceil((refused as { msBeforeNext: number }).msBeforeNext / 1000));
    }
  }

  /** The try that was begun did not fail. */
  async succeeded(key: string): Promise<void> {
    await this.failures.reward(key);
  }

  /** Forgets the key's failures. */
  async forget(key: string): Promise<void> {
    await Promise.all([this.failures.delete(key), this.turns.delete(key)]);
  }
}

function limiter({ name, redis, namespace }: AttemptsOptions, what: string, points: number) {
  const keyPrefix = `${namespace}:user:${name}:${what}`;
  const duration = REMEMBERED_SECONDS;
  const memory = new RateLimiterMemory({ keyPrefix, points, duration });
  if (!redis) return memory;
  // While Redis is away each process counts for itself.
  const storeClient = redis;
  return new RateLimiterRedis({ storeClient, keyPrefix, points, duration, insuranceLimiter: memory });
}
