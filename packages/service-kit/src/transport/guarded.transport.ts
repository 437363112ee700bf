import {
  circuitBreaker,
  ConsecutiveBreaker,
  handleWhen,
  isBrokenCircuitError,
  type CircuitBreakerPolicy,
} from 'cockatiel';
import type { ExecutionResult } from 'graphql';
import { AppError } from '../errors';
import type { Identity } from '../identity/identity';
import { Stop, type StopSignal } from './stop-signal';
import type { SubgraphRequest, SubgraphTransport } from './transport';

/** A subgraph that failed this often in a row is left alone… */
const FAILURES_TO_OPEN = 5;
/** …for this long; then one call tries it again. */
const OPEN_MS = 2_000;

/**
 * Puts a time-out and a circuit breaker around a transport. A hung or dead subgraph costs a client at most
 * `timeoutMs`, and once the breaker is open nothing. Only calls that got no answer count against the subgraph: errors
 * inside an answer and clients that went away say nothing about it.
 */
export class GuardedTransport implements SubgraphTransport {
  readonly #breaker: CircuitBreakerPolicy = circuitBreaker(handleWhen(isUnavailable), {
    halfOpenAfter: OPEN_MS,
    breaker: new ConsecutiveBreaker(FAILURES_TO_OPEN),
  });

  constructor(
    private readonly inner: SubgraphTransport,
    private readonly timeoutMs: number,
  ) {}

  execute(request: SubgraphRequest, identity: Identity, signal?: StopSignal): Promise<ExecutionResult> {
    return this.#guard((limit) => this.inner.execute(request, identity, limit), signal);
  }

  /** The time-out is for the start; a running subscription may be silent for as long as it likes. */
  async subscribe(
    request: SubgraphRequest,
    identity: Identity,
    signal?: AbortSignal,
  ): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
    const start = async (limit: StopSignal) => {
      const late = new AbortController();
      limit.addEventListener('abort', () => late.abort(limit.reason));
      const opening = this.inner.subscribe(
        request,
        identity,
        signal ? AbortSignal.any([signal, late.signal]) : late.signal,
      );
      void opening.then((opened) => (limit.aborted ? end(opened) : undefined)).catch(() => undefined);
      return opening;
    };
    return this.#guard(start, signal);
  }

  async #guard<T>(call: (limit: StopSignal) => Promise<T>, signal: StopSignal | undefined): Promise<T> {
    try {
      return await this.#breaker.execute(() => this.#limited(call, signal));
    } catch (failure) {
      throw isBrokenCircuitError(failure) ? new AppError('UPSTREAM_UNAVAILABLE') : failure;
    }
  }

  /** Ends by itself when the time is over or the caller has left: an implementation may not look at its signal. */
  #limited<T>(call: (limit: StopSignal) => Promise<T>, signal: StopSignal | undefined): Promise<T> {
    const limit = new Stop();
    return new Promise<T>((resolve, reject) => {
      const fail: (reason: unknown) => void = reject;
      const done = () => {
        clearTimeout(late);
        signal?.removeEventListener('abort', leave);
      };
      const end = (reason: unknown) => {
        done();
        limit.stop(reason);
        fail(reason);
      };
      const leave = () => end(signal?.reason);
      const late = setTimeout(() => end(new AppError('UPSTREAM_UNAVAILABLE')), this.timeoutMs);
      signal?.addEventListener('abort', leave, { once: true });
      if (signal?.aborted) leave();
      const result = call(limit);
      result.then(done, done);
      result.then(resolve, reject);
    });
  }
}

/** A stream that opens after its client was told that it will not. */
async function end(result: AsyncIterableIterator<ExecutionResult> | ExecutionResult): Promise<void> {
  if (Symbol.asyncIterator in result) await result.return?.();
}

function isUnavailable(failure: Error): boolean {
  return failure instanceof AppError && failure.code === 'UPSTREAM_UNAVAILABLE';
}
