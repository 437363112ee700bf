import type { GraphQLFormattedError } from 'graphql';
import type { SharedEvent } from '../fan-out/shared-event';
import type { Sink } from '../fan-out/sink';
import type { Observed } from '../operation/observe';
import { completeMessage, errorMessage, nextHead } from './messages';
import type { Wire } from './wire';

export interface SocketSinkOptions {
  readonly id: string;
  readonly wire: Wire;
  readonly observed: Observed;
  /** The subscription has ended by itself. */
  readonly onEnd: () => void;
  readonly onTooSlow: () => void;
}

/** One subscription on a socket. */
export class SocketSink implements Sink {
  readonly #head: Buffer;

  constructor(private readonly o: SocketSinkOptions) {
    this.#head = Buffer.from(nextHead(o.id));
  }

  get backlog(): number {
    return this.o.wire.backlog;
  }

  next(event: SharedEvent): void {
    if (event.codes.length > 0) this.o.observed.report.codes = [...event.codes];
    this.o.wire.share(this.#head, event);
  }

  drained(go: () => void): void {
    this.o.wire.drained(go);
  }

  fail(error: GraphQLFormattedError): void {
    this.o.observed.report.codes = [String(error.extensions?.['code'])];
    void this.o.wire.send(errorMessage(this.o.id, [error]));
    this.o.onEnd();
  }

  complete(): void {
    void this.o.wire.send(completeMessage(this.o.id));
    this.o.onEnd();
  }

  tooSlow(): void {
    this.o.onTooSlow();
  }
}
