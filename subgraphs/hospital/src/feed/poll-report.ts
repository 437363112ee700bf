import type { FailureKind } from '@goldenhour/nemc';
import type { Logger } from '@goldenhour/service-kit';
import type { FeedMetrics } from './feed-metrics';

export interface PollFailure {
  readonly kind: FailureKind | 'TOO_FEW';
  readonly message: string;
  readonly retryAfterMs?: number;
}

export type Outcome = { readonly ok: true } | { readonly ok: false; readonly failure: PollFailure };

/** Counts the outcome of every poll, and logs an operation's state when it becomes another one. */
export class PollReport {
  private readonly states = new Map<string, string>();

  constructor(
    private readonly log: Logger,
    private readonly metrics: FeedMetrics,
  ) {}

  add(operation: string, outcome: Outcome): void {
    const state = outcome.ok ? 'ok' : outcome.failure.kind;
    this.metrics.polls.inc({ operation, outcome: state });
    const before = this.states.get(operation);
    this.states.set(operation, state);
    if (before === state) return;
    if (!outcome.ok) {
      const message = `The feed fails: ${outcome.failure.message} The last good data stays and ages.`;
      this.log.warn({ operation, failure: state }, message);
    } else if (before !== undefined) {
      this.log.info({ operation }, 'The feed is good again');
    }
  }
}
