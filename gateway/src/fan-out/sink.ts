import type { GraphQLFormattedError } from 'graphql';
import type { SharedEvent } from './shared-event';

/** Where one client's subscription is written to: a socket among other operations, or an event stream of its own. */
export interface Sink {
  /** Bytes that were written and that the client has not taken. */
  readonly backlog: number;
  next(event: SharedEvent): void;
  /** Calls once, when the client has taken everything. */
  drained(go: () => void): void;
  /** The last message, one of these two. */
  fail(error: GraphQLFormattedError): void;
  complete(): void;
  /** The client takes nothing: its connection is closed. */
  tooSlow(): void;
}
