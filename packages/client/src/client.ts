import type { BoardData, BoardDocuments, ChangesData, PageData } from './board/board-documents';
import { followBoard, type BoardStep, type FollowOptions } from './board/follow-board';
import { originOf, webSocketOf, type ClientOptions } from './client-options';
import { requestOf, type TypedDocument, type VariablesAnd } from './document';
import type { ApiError } from './errors/api-error';
import {
  BedChangesDocument,
  BoardCursorDocument,
  MapBoardDocument,
  type BedChangesSubscription,
  type BoardCursorQuery,
  type MapBoardQuery,
} from './gql/graphql';
import { DEFAULT_RETRY } from './http/retry';
import { Sender } from './http/sender';
import { LiveConnection } from './live/live-connection';
import { Subscription, type LiveState, type SubscriptionOptions } from './live/subscription';
import { ServerTime } from './server-time';
import { Waits } from './waits';

/** Data, and beside it what could not be read: those fields are null. Without any data it is thrown instead. */
export interface Result<Data> {
  readonly data: Data;
  readonly errors: readonly ApiError[];
}

export interface CallOptions {
  readonly signal?: AbortSignal;
}

export interface SubscribeOptions<Data, Variables> {
  /** Variables to go on with after a break, from the last event; without it events of a break are missed. */
  readonly resume?: (data: Data) => Variables;
  readonly onState?: (state: LiveState, error?: unknown) => void;
  readonly signal?: AbortSignal;
}

type Subscribed = Omit<SubscriptionOptions, 'connection' | 'waits'>;

const CONTRACT_BOARD: BoardDocuments<BoardCursorQuery, MapBoardQuery, BedChangesSubscription> = {
  board: BoardCursorDocument,
  page: MapBoardDocument,
  changes: BedChangesDocument,
};

/** Asks a Golden Hour gateway. Nothing is sent or opened before the first call. */
export class Client {
  readonly #waits = new Waits();
  readonly #serverTime = new ServerTime();
  readonly #sender: Sender;
  readonly #live: LiveConnection;

  constructor(options: ClientOptions = {}) {
    const { tokens, timeoutMs = 10_000, retry, transport = 'auto' } = options;
    const url = originOf(options);
    const fetch = options.fetch ?? globalThis.fetch.bind(globalThis);
    const serverTime = this.#serverTime;
    const waits = this.#waits;
    this.#sender = new Sender({
      url,
      fetch,
      timeoutMs,
      serverTime,
      name: options.name,
      tokens,
      waits,
      retry: { ...DEFAULT_RETRY, ...retry },
    });
    const now = () => serverTime.now();
    this.#live = new LiveConnection({ url, fetch, tokens, now, transport, webSocket: webSocketOf(options) });
    tokens?.onUserChange?.(() => this.#live.reconnect());
  }

  /** @throws ApiError, ConnectionError when there is no data, after several tries where these may help */
  query<Data, Variables>(
    document: TypedDocument<Data, Variables>,
    ...[variables, options]: VariablesAnd<Variables, CallOptions>
  ): Promise<Result<Data>> {
    return this.#send(document, variables, true, options);
  }

  /**
   * Sent again only when its input has an `idempotencyKey` (`newIdempotencyKey()`). What a person can mend is in the
   * payload's `userErrors`; see `accepted`.
   * @throws ApiError, ConnectionError when there is no data; after a ConnectionError it may have been carried out
   */
  mutate<Data, Variables>(
    document: TypedDocument<Data, Variables>,
    ...[variables, options]: VariablesAnd<Variables, CallOptions>
  ): Promise<Result<Data>> {
    return this.#send(document, variables, hasIdempotencyKey(variables), options);
  }

  /**
   * The events of a subscription; it connects again after breaks and throws what another try cannot mend. Leaving the loop
   * ends it.
   */
  subscribe<Data, Variables>(
    document: TypedDocument<Data, Variables>,
    ...[variables, options]: VariablesAnd<Variables, SubscribeOptions<Data, Variables>>
  ): AsyncIterableIterator<Result<Data>, undefined> {
    const subscription: unknown = this.#subscribe({ ...options, query: String(document), variables });
    return subscription as AsyncIterableIterator<Result<Data>, undefined>;
  }

  /** The whole board, then each change, without gaps over breaks; with other documents, of other fields. */
  followBoard(
    options?: FollowOptions,
  ): AsyncIterableIterator<BoardStep<BoardCursorQuery, MapBoardQuery, BedChangesSubscription>, undefined>;
  followBoard<B extends BoardData, P extends PageData, C extends ChangesData>(
    options: FollowOptions & { readonly documents: BoardDocuments<B, P, C> },
  ): AsyncIterableIterator<BoardStep<B, P, C>, undefined>;
  followBoard(
    options: FollowOptions & { readonly documents?: BoardDocuments<BoardData, PageData, ChangesData> } = {},
  ): AsyncIterableIterator<BoardStep<BoardData, PageData, ChangesData>, undefined> {
    const { documents = CONTRACT_BOARD, signal } = options;
    const left = new AbortController();
    const parts = {
      sender: this.#sender,
      waits: this.#waits,
      subscribe: (o: Subscribed) => this.#subscribe(o),
    };
    const either = signal ? AbortSignal.any([signal, left.signal]) : left.signal;
    const steps = followBoard(parts, documents, options, either);
    return {
      next: () => steps.next(),
      // Without the abort it would wait for the next change.
      return: () => {
        left.abort();
        return steps.return(undefined);
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  /** The API's clock in epoch milliseconds: ages of numbers are counted by it. */
  serverNow(): number {
    return this.#serverTime.now();
  }

  /** Ends what is left of all waits; for a page that is seen or online again. */
  wake(): void {
    this.#waits.wake();
  }

  async #send<Data>(
    document: TypedDocument<Data, never>,
    variables: unknown,
    repeatable: boolean,
    options: CallOptions | undefined,
  ): Promise<Result<Data>> {
    const answer = await this.#sender.send(requestOf(document, variables), repeatable, options?.signal);
    return answer as Result<Data>;
  }

  #subscribe(o: Subscribed): Subscription {
    return new Subscription({ ...o, connection: this.#live, waits: this.#waits });
  }
}

export function createClient(options: ClientOptions = {}): Client {
  return new Client(options);
}

function hasIdempotencyKey(variables: unknown): boolean {
  const input = (variables as { readonly input?: { readonly idempotencyKey?: unknown } } | undefined)?.input;
  return typeof input?.idempotencyKey === 'string';
}
