import type { NemcFailure } from '../failure';

export interface BackoffOptions {
  /** The poll interval, milliseconds. */
  readonly intervalMs: number;
  /** The longest wait, milliseconds; 30 minutes unless told. */
  readonly maxMs?: number;
}

/**
 * How long to wait for the next poll. After a spent quota (result codes 22 and 23, HTTP 429) the wait is one interval,
 * then doubles up to the longest wait; a success brings it back. Other failures leave it as it is, and are no reason to
 * wait longer than the interval.
 */
export class Backoff {
  private readonly intervalMs: number;
  private readonly maxMs: number;
  private refusals = 0;

  constructor({ intervalMs, maxMs = 30 * 60_000 }: BackoffOptions) {
    this.intervalMs = intervalMs;
    this.maxMs = Math.max(maxMs, intervalMs);
  }

  /** Milliseconds to wait after this outcome of a poll. */
  waitAfter(outcome: { readonly ok: true } | { readonly ok: false; readonly failure: NemcFailure }): number {
    if (outcome.ok) this.refusals = 0;
    if (outcome.ok || outcome.failure.kind !== 'QUOTA') return this.intervalMs;
    const wait = Math.min(this.intervalMs * 2 ** this.refusals, this.maxMs);
    this.refusals += 1;
    return Math.min(Math.max(wait, outcome.failure.retryAfterMs ?? 0), this.maxMs);
  }
}

export function createBackoff(options: BackoffOptions): Backoff {
  return new Backoff(options);
}
