import {
  BrokenCircuitError,
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  handleWhenResult,
  type CircuitBreakerPolicy,
} from 'cockatiel';
import { failed, type Failed, type FailureKind } from '../failure';

export interface BreakerOptions {
  /** Failures in a row that open the circuit. */
  readonly failures: number;
  /** Milliseconds until one call is let through to try. */
  readonly halfOpenAfterMs: number;
}

const OUTAGES: ReadonlySet<FailureKind> = new Set<FailureKind>(['NETWORK', 'TIMEOUT', 'SERVER']);

const isOutage = (result: unknown): boolean => {
  const { ok, failure } = result as Partial<Failed>;
  return ok === false && failure !== undefined && OUTAGES.has(failure.kind);
};

/** Stops calling an API that is down. Failures that say nothing about its health (key, quota, …) do not count. */
export class Breaker {
  private readonly policy: CircuitBreakerPolicy;
  private openUntil = 0;

  constructor(options: BreakerOptions) {
    this.policy = circuitBreaker(handleWhenResult(isOutage), {
      breaker: new ConsecutiveBreaker(options.failures),
      halfOpenAfter: options.halfOpenAfterMs,
    });
    this.policy.onBreak(() => {
      // The wall clock, not an injected one: cockatiel decides by it when the circuit is half open.
      this.openUntil = Date.now() + options.halfOpenAfterMs;
    });
  }

  /** The failure to give while the circuit is open, asked before anything is spent on a call. */
  refusal(): Failed | undefined {
    const retryAfterMs = this.openUntil - Date.now();
    if (this.policy.state !== CircuitState.Open || retryAfterMs <= 0) return undefined;
    return failed('BREAKER_OPEN', 'Not called: the last calls failed in a row.', { retryAfterMs });
  }

  /** Runs a call that never rejects and learns from its result. */
  async run<T>(call: () => Promise<T>): Promise<T | Failed> {
    try {
      return await this.policy.execute(call);
    } catch (error) {
      if (error instanceof BrokenCircuitError) {
        return this.refusal() ?? failed('BREAKER_OPEN', 'Not called: the last calls failed in a row.');
      }
      throw error;
    }
  }
}
