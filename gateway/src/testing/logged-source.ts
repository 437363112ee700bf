import { randomUUID } from 'node:crypto';
import { decodeChangeCursor, encodeChangeCursor } from '@goldenhour/events';
import { AppError } from '@goldenhour/service-kit';
import { buildSchema, subscribe, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { Engine, EngineContext, EngineOperation } from '../engine/engine';
import { EventSource } from './event-source';

/** As a supergraph says it: `@tag` is all that the fan-out reads besides the types. */
export const LOGGED_SDL = /* GraphQL */ `
  directive @tag(name: String!) repeatable on OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION
  type Query {
    nothing: Int
  }
  type Subscription {
    changes(after: String @tag(name: "resume-cursor"), place: ID): ChangesEvent! @tag(name: "public")
    posted: PostedEvent! @tag(name: "public")
    mine: PostedEvent!
  }
  type PostedEvent {
    text: String!
  }
  type ChangesEvent {
    cursor: String! @tag(name: "resume-cursor")
    changes: [Change!]!
  }
  type Change @tag(name: "latest-by/kind/place") {
    kind: String!
    free: Int!
    place: Place!
    seenBy: String @tag(name: "viewer")
  }
  type Place {
    id: ID!
  }
`;

interface ChangesArgs {
  readonly after?: string | null;
  readonly place?: string | null;
}

export interface LoggedChange {
  readonly kind: string;
  readonly free: number;
  readonly place: { readonly id: string };
}

/** An engine over a log of changes that behaves as `bedChanges(after:)` does, with what happens to it in the open. */
export class LoggedSource implements Pick<Engine, 'schema' | 'subscribe'> {
  readonly schema: GraphQLSchema = buildSchema(LOGGED_SDL);
  readonly epoch = randomUUID();
  readonly posted = new EventSource<{ text: string }>();
  readonly contexts: EngineContext[] = [];
  /** Streams of changes that are open now. */
  readonly streams = new Set<LoggedStream>();
  /** Why subscriptions are refused; undefined is business as usual. */
  away: AppError | undefined;
  /** Numbers up to this one are forgotten. */
  forgotten = 0;
  readonly log: (readonly LoggedChange[])[] = [];

  constructor() {
    const fields = this.schema.getSubscriptionType()!.getFields();
    fields['changes']!.subscribe = (_root, args: ChangesArgs) => this.#changes(args);
    fields['changes']!.resolve = (event) => event as unknown;
    for (const name of ['posted', 'mine']) {
      fields[name]!.subscribe = () => this.posted.subscribe();
      fields[name]!.resolve = (event) => event as unknown;
    }
  }

  get sequence(): number {
    return this.log.length;
  }

  /** The cursor after so many changes. */
  cursor(sequence = this.sequence): string {
    return encodeChangeCursor({ epoch: this.epoch, sequence });
  }

  /** One commit. */
  commit(...changes: LoggedChange[]): void {
    this.log.push(changes);
    for (const stream of this.streams) stream.wake();
  }

  /** Breaks every stream, as a crashed process would. */
  break(failure: Error = new AppError('UPSTREAM_UNAVAILABLE')): void {
    for (const stream of this.streams) stream.fail(failure);
  }

  async subscribe(operation: EngineOperation, context: EngineContext) {
    this.contexts.push(context);
    if (this.away) return { errors: [this.away] };
    const { document, variables, operationName } = operation;
    return (await subscribe({
      schema: this.schema,
      document,
      variableValues: variables ?? null,
      operationName: operationName ?? null,
    })) as AsyncIterableIterator<ExecutionResult> | ExecutionResult;
  }

  #changes({ after, place }: ChangesArgs): LoggedStream {
    const position = after == null ? undefined : decodeChangeCursor(after);
    const isGood =
      position &&
      position.epoch === this.epoch &&
      position.sequence >= this.forgotten &&
      position.sequence <= this.sequence;
    if (after != null && !isGood) throw new AppError('CURSOR_EXPIRED');
    return new LoggedStream(this, position?.sequence, place ?? undefined);
  }
}

/** One subscriber: first what it has missed, then where it stands if nothing told it, then what happens. */
class LoggedStream implements AsyncIterableIterator<unknown> {
  #told: number | undefined;
  #read: number;
  #isOver = false;
  #failure: Error | undefined;
  #wake: () => void = () => undefined;
  #isLive = false;

  constructor(
    private readonly source: LoggedSource,
    after: number | undefined,
    private readonly place: string | undefined,
  ) {
    this.#told = after;
    this.#read = after ?? source.sequence;
    source.streams.add(this);
  }

  wake(): void {
    this.#wake();
  }

  fail(failure: Error): void {
    this.#failure = failure;
    this.#wake();
  }

  async next(): Promise<IteratorResult<unknown>> {
    while (!this.#isOver) {
      if (this.#failure) {
        this.#end();
        throw this.#failure;
      }
      if (this.#read < this.source.sequence) {
        const event = this.#readOne();
        if (event) return { done: false, value: event };
        continue;
      }
      const isTold = this.#isLive || this.#told === this.#read;
      this.#isLive = true;
      if (!isTold) return { done: false, value: { cursor: this.source.cursor(this.#read), changes: [] } };
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    return { done: true, value: undefined };
  }

  return(): Promise<IteratorResult<unknown>> {
    this.#end();
    this.#wake();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #readOne(): unknown {
    const changes = this.source.log[this.#read]!.filter(
      ({ place }) => !this.place || place.id === this.place,
    );
    this.#read += 1;
    if (changes.length === 0) return undefined;
    this.#told = this.#read;
    return { cursor: this.source.cursor(this.#read), changes };
  }

  #end(): void {
    this.#isOver = true;
    this.source.streams.delete(this);
  }
}
