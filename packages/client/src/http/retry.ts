import { backOffMs, type BackOff } from '../back-off';
import { OverloadedError, RateLimitedError, UpstreamUnavailableError } from '../errors/api-error';
import { ConnectionError } from '../errors/connection-error';

/** How often and how fast a request that is safe to repeat is sent again. */
export interface RetryOptions extends BackOff {
  /** In all, the first one included. */
  readonly attempts: number;
  readonly random?: () => number;
}

export const DEFAULT_RETRY: RetryOptions = { attempts: 4, firstMs: 400, longestMs: 10_000 };

/** Whether the same request may succeed a little later. */
export function isPassing(error: unknown): boolean {
  return (
    error instanceof ConnectionError ||
    error instanceof RateLimitedError ||
    error instanceof OverloadedError ||
    error instanceof UpstreamUnavailableError
  );
}

/** Milliseconds before the attempt after `attempt`; never less than the API asked for. */
export function waitBefore(error: unknown, attempt: number, { random, ...backOff }: RetryOptions): number {
  const wait = backOffMs(attempt, backOff, random);
  return error instanceof RateLimitedError ? error.retryAfterSeconds * 1000 + wait : wait;
}
