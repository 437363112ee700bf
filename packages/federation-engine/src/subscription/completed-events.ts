import type { ExecutionResult } from 'graphql';

type Step = IteratorResult<ExecutionResult, undefined>;

const DONE: Step = { done: true, value: undefined };

/**
 * The events of an upstream subscription, each completed before it is given out, in order.
 *
 * Written by hand because `return()` of an async generator waits for the pending `next()`: a client that leaves between
 * two events would keep its upstream subscription until the next event.
 */
export class CompletedEvents<Event> implements AsyncIterableIterator<ExecutionResult> {
  #ended = false;
  #tail: Promise<unknown> = Promise.resolve();
  /** Ends the `next()`s that wait. */
  readonly #waiting = new Set<(step: Step) => void>();

  constructor(
    private readonly upstream: AsyncIterator<Event>,
    private readonly complete: (event: Event) => Promise<ExecutionResult>,
    private readonly toClientError: (failure: unknown) => Error,
  ) {}

  next(): Promise<Step> {
    const step = this.#tail.then(() => this.#pull());
    this.#tail = step.catch(() => undefined);
    return new Promise((resolve, reject) => {
      this.#waiting.add(resolve);
      step.then(resolve, reject).finally(() => this.#waiting.delete(resolve));
    });
  }

  /** Ends the upstream at once; pending `next()`s are done. */
  return(): Promise<Step> {
    this.#endUpstream();
    for (const end of this.#waiting) end(DONE);
    return Promise.resolve(DONE);
  }

  throw(): Promise<Step> {
    return this.return();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Not waited for: an upstream that is an async generator itself would take until its next event. */
  #endUpstream(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.upstream.return?.().catch(() => undefined);
  }

  async #pull(): Promise<Step> {
    if (this.#ended) return DONE;
    try {
      const step = await this.upstream.next();
      if (!step.done) return { done: false, value: await this.complete(step.value) };
      this.#ended = true;
      return DONE;
    } catch (failure) {
      if (this.#ended) return DONE;
      this.#endUpstream();
      throw this.toClientError(failure);
    }
  }
}
