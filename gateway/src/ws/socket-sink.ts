import type { GraphQLFormattedError } from 'graphql';
import type { SharedEvent } from '../fan-out/shared-event';
import type { Sink } from '../fan-out/sink';
import type { Observed } from '../operation/observe';
import { completeMessage, errorMessage, nextHead } from './messages';
import type { Wire } from './wire';

/** The socket as its subscriptions see it. */
export interface SinkSocket {
  readonly wire: Wire;
  /** The subscription has ended. */
  over(sink: SocketSink): void;
  tooSlow(): void;
}

/** One subscription on a socket. There are thousands: it holds no more than it needs, and no closures. */
export class SocketSink implements Sink {
  /** Bytes of UTF-8, a character each. */
  readonly #head: string;
  #member: { leave(): void } | undefined;

  constructor(
    readonly id: string,
    private readonly observed: Observed,
    private readonly socket: SinkSocket,
  ) {
    this.#head = Buffer.from(nextHead(id)).toString('latin1');
  }

  get backlog(): number {
    return this.socket.wire.backlog;
  }

  /** @param member by which it leaves its stream */
  follows(member: { leave(): void }): void {
    this.#member = member;
  }

  /** Ends it at its source. */
  leave(): void {
    this.#member?.leave();
    this.socket.over(this);
  }

  next(event: SharedEvent): void {
    if (event.codes.length > 0) this.observed.codes = event.codes;
    this.socket.wire.share(this.#head, event);
  }

  drained(go: () => void): void {
    this.socket.wire.drained(go);
  }

  fail(error: GraphQLFormattedError): void {
    this.observed.codes = [String(error.extensions?.['code'])];
    void this.socket.wire.send(errorMessage(this.id, [error]));
    this.socket.over(this);
  }

  complete(): void {
    void this.socket.wire.send(completeMessage(this.id));
    this.socket.over(this);
  }

  tooSlow(): void {
    this.socket.tooSlow();
  }
}
