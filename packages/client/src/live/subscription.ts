import { backOffMs, type BackOff } from '../back-off';
import { UnauthenticatedError } from '../errors/api-error';
import type { GraphQLRequest } from '../document';
import type { Answer } from '../http/post';
import { isPassing } from '../http/retry';
import type { Waits } from '../waits';
import type { LiveConnection } from './live-connection';
import { PushQueue } from './push-queue';

const BACK_OFF: BackOff = { firstMs: 1_000, longestMs: 30_000 };
/** A subscription that stood for so long was no failed try, though it may have had nothing to tell. */
const STOOD_MS = 10_000;

/** `connecting` first and after each wait; `live` once the API has the request; `waiting` before the next try. */
export type LiveState = 'connecting' | 'live' | 'waiting';

export interface SubscriptionOptions {
  readonly connection: LiveConnection;
  readonly waits: Waits;
  readonly query: string;
  readonly variables: unknown;
  /** The variables to go on with after that event. With it nothing is lost over a break, and the stream never ends by itself. */
  readonly resume?: ((data: never) => unknown) | undefined;
  readonly onState?: ((state: LiveState, error?: unknown) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** One subscription that outlives its connections. Iterating gives its results; leaving the loop ends it. */
export class Subscription implements AsyncIterableIterator<Answer, undefined> {
  readonly #results = new PushQueue<Answer>();
  readonly #over = new AbortController();
  readonly #abort = () => this.#leave();
  #variables: unknown;
  #attempt = 0;
  #refusals = 0;
  #stop: () => void = () => undefined;

  constructor(private readonly o: SubscriptionOptions) {
    this.#variables = o.variables;
    o.signal?.addEventListener('abort', this.#abort);
    if (o.signal?.aborted) this.#leave();
    else this.#start();
  }

  next(): Promise<IteratorResult<Answer, undefined>> {
    return this.#results.take();
  }

  return(): Promise<IteratorReturnResult<undefined>> {
    this.#leave();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #start(): void {
    const { connection, onState, query } = this.o;
    onState?.('connecting');
    const transport = connection.next();
    const request: GraphQLRequest = { query, variables: this.#variables };
    let openedAt: number | undefined;
    this.#stop = transport.start(request, {
      opened: () => {
        openedAt = Date.now();
        connection.opened(transport);
        onState?.('live');
      },
      next: (answer) => this.#take(answer),
      lost: (error) => {
        if (openedAt === undefined) connection.failedToOpen();
        else if (Date.now() - openedAt > STOOD_MS) this.#attempt = 0;
        this.#lost(error);
      },
      complete: () => (this.o.resume ? this.#again() : this.#end()),
    });
  }

  #take(answer: Answer): void {
    if (answer.data === null && answer.errors[0]) {
      this.#stop();
      this.#lost(answer.errors[0]);
      return;
    }
    this.#attempt = 0;
    this.#refusals = 0;
    if (this.o.resume) this.#variables = this.o.resume(answer.data as never);
    this.#results.push(answer);
  }

  #lost(error: unknown): void {
    if (this.#over.signal.aborted) return;
    // The token of an event stream ends with it; the next one brings a new token.
    const mayRenew = error instanceof UnauthenticatedError && this.#refusals++ === 0;
    if (isPassing(error) || mayRenew) this.#again(error);
    else this.#end({ error });
  }

  #again(error?: unknown): void {
    this.#attempt += 1;
    this.o.onState?.('waiting', error);
    void this.o.waits.wait(backOffMs(this.#attempt, BACK_OFF), this.#over.signal).then(() => {
      if (!this.#over.signal.aborted) this.#start();
    });
  }

  /** What was pushed before is still taken. */
  #end(failure?: { readonly error: unknown }): void {
    this.#results.end(failure);
    this.#close();
  }

  #leave(): void {
    this.#results.drop();
    this.#close();
  }

  #close(): void {
    this.#over.abort();
    this.o.signal?.removeEventListener('abort', this.#abort);
    this.#stop();
  }
}
