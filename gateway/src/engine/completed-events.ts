import type { ExecutionResult } from 'graphql';

type Step = IteratorResult<ExecutionResult, undefined>;

const DONE: Step = { done: true, value: undefined };

/**
 * The events of an upstream subscription, each completed before it is given out, in order.
 *
 * Written by hand because `return()` of an async generator waits for the pending `next()`: a client that leaves between
 * two events would keep its upstream subscription until the next event.
 */
export class CompletedEvents implements AsyncIterableIterator<ExecutionResult> {
  #ended = false;
  #end: () => void = () => undefined;
  readonly #untilEnd = new Promise<Step>((resolve) => (this.#end = () => resolve(DONE)));
  #tail: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly upstream: AsyncIterator<ExecutionResult>,
    private readonly complete: (event: ExecutionResult) => Promise<ExecutionResult>,
    private readonly toClientError: (failure: unknown) => Error,
  ) {}

  next(): Promise<Step> {
    const step = this.#tail.then(() => this.#pull());
    this.#tail = step.catch(() => undefined);
    return Promise.race([step, this.#untilEnd]);
  }

  /** Ends the upstream at once; pending `next()`s are done. */
  return(): Promise<Step> {
    this.#end();
    this.#endUpstream();
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
