import { AppError } from '@goldenhour/service-kit';
import type { ExecutionResult, GraphQLError } from 'graphql';
import { backOffMs } from './back-off';

type Opened = AsyncIterableIterator<ExecutionResult> | ExecutionResult;

/** How a stream ended: it never began, it broke for good, or its source has no more. */
export type StreamEnd =
  | { readonly kind: 'refused'; readonly result: ExecutionResult }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'complete' };

const COMPLETE: StreamEnd = { kind: 'complete' };
/** A subscription that stood for so long was no failed try, though it may have had nothing to tell. */
const STOOD_MS = 10_000;

export interface UpstreamOptions {
  readonly open: (after: string | undefined, signal: AbortSignal) => Promise<Opened>;
  /** The cursor of an event; undefined where the stream cannot be resumed, and so is not. */
  readonly cursorOf: ((event: ExecutionResult) => string | undefined) | undefined;
  readonly after: string | undefined;
  /** The source has taken the subscription; called again after each break. */
  readonly onAccepted: () => void;
  /** The next event is asked for when this resolves. */
  readonly onEvent: (event: ExecutionResult) => void | Promise<void>;
  readonly onEnd: (end: StreamEnd) => void;
  /** From 0 to 1, for the pauses before it tries again. */
  readonly random: () => number;
  /** So long it tries to get back what it has had, before it is given up. */
  readonly patienceMs: number;
}

/**
 * One subscription at the engine. One that can be resumed outlives what breaks below it: it begins again after its last
 * cursor, and whoever listens does not notice.
 */
export class Upstream {
  readonly #gone = new AbortController();
  #iterator: AsyncIterableIterator<ExecutionResult> | undefined;
  #after: string | undefined;
  #wasAccepted = false;
  #failures = 0;
  #acceptedAt = Infinity;
  #brokenSince = 0;
  #isReplanned = false;
  #wake: () => void = () => undefined;

  constructor(private readonly o: UpstreamOptions) {
    this.#after = o.after;
    void this.#run();
  }

  /** Ends it at once; nothing is called any more. */
  stop(): void {
    if (this.#gone.signal.aborted) return;
    this.#gone.abort();
    void this.#iterator?.return?.();
    this.#wake();
  }

  /** Begins again after the last cursor, by whatever plan the engine has now. */
  replan(): void {
    this.#isReplanned = true;
    void this.#iterator?.return?.();
    this.#wake();
  }

  /** Asked again after each wait: anything may have happened meanwhile. */
  readonly #isOver = (): boolean => this.#gone.signal.aborted;
  readonly #isInterrupted = (): boolean => this.#isOver() || this.#isReplanned;

  async #run(): Promise<void> {
    for (;;) {
      const end = await this.#once();
      this.#iterator = undefined;
      if (this.#isOver()) return;
      if (this.#isReplanned && this.o.cursorOf) continue;
      if (!this.#mayReturn(end)) {
        this.#gone.abort();
        this.o.onEnd(this.#wasAccepted ? asBroken(end, this.o.cursorOf !== undefined) : end);
        return;
      }
      await this.#pause();
      if (this.#isOver()) return;
    }
  }

  async #once(): Promise<StreamEnd> {
    this.#isReplanned = false;
    try {
      const opened = await this.o.open(this.#after, this.#gone.signal);
      if (!(Symbol.asyncIterator in opened)) return { kind: 'refused', result: opened };
      this.#iterator = opened;
      if (this.#isInterrupted()) {
        void opened.return?.();
        return COMPLETE;
      }
      this.#wasAccepted = true;
      this.#acceptedAt = performance.now();
      this.o.onAccepted();
      return await this.#pull(opened);
    } catch (error) {
      return this.#wasAccepted
        ? { kind: 'failed', error }
        : { kind: 'refused', result: { errors: [error as GraphQLError] } };
    }
  }

  async #pull(events: AsyncIterableIterator<ExecutionResult>): Promise<StreamEnd> {
    for (;;) {
      const step = await events.next();
      if (step.done === true || this.#isOver()) return COMPLETE;
      this.#failures = 0;
      this.#after = this.o.cursorOf?.(step.value) ?? this.#after;
      const taken = this.o.onEvent(step.value);
      if (taken) await taken;
    }
  }

  /** Whether to try again: what has begun once, can be resumed, and failed for a reason that passes. */
  #mayReturn(end: StreamEnd): boolean {
    if (!this.#wasAccepted || !this.o.cursorOf || !isPassing(end)) return false;
    const now = performance.now();
    if (now - this.#acceptedAt > STOOD_MS) this.#failures = 0;
    this.#acceptedAt = Infinity;
    if (this.#failures === 0) this.#brokenSince = now;
    this.#failures += 1;
    return now - this.#brokenSince < this.o.patienceMs;
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, backOffMs(this.#failures, this.o.random()));
      timer.unref();
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

const PASSING: ReadonlySet<unknown> = new Set(['UPSTREAM_UNAVAILABLE', 'OVERLOADED', 'RATE_LIMITED']);

/** A source that can be resumed never completes by itself: it stops, or its process does. */
function isPassing(end: StreamEnd): boolean {
  if (end.kind === 'complete') return true;
  if (end.kind === 'failed') return PASSING.has(codeOf(end.error));
  return (end.result.errors ?? []).some((error) => PASSING.has(codeOf(error)));
}

/** Of a stream that clients have had, a refusal to begin again is a failure; and one that can be resumed has no natural end. */
function asBroken(end: StreamEnd, canResume: boolean): StreamEnd {
  if (end.kind === 'refused')
    return { kind: 'failed', error: end.result.errors?.[0] ?? new AppError('UPSTREAM_UNAVAILABLE') };
  return end.kind === 'complete' && canResume
    ? { kind: 'failed', error: new AppError('UPSTREAM_UNAVAILABLE') }
    : end;
}

function codeOf(error: unknown): unknown {
  return (error as Partial<AppError>).extensions?.['code'];
}
