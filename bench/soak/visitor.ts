import { decodeChangeCursor } from '@goldenhour/events';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { QUERY } from '../fan-out/event';

interface Event {
  readonly bedChanges: { readonly cursor: string; readonly changes: readonly unknown[] };
}

/** What all visits together have seen. */
export interface Seen {
  events: number;
  /** Events that did not come right after the one before. */
  wrong: number;
  readonly errors: string[];
}

/** One subscriber that stays for a while and leaves in one way or another; the next one may resume where it left. */
export class Visitor {
  after: string | undefined;
  #last: number | undefined;
  #socket: WebSocket | undefined;
  readonly #client;

  constructor(
    url: string,
    after: string | undefined,
    private readonly seen: Seen,
  ) {
    this.after = after;
    this.#last = after === undefined ? undefined : decodeChangeCursor(after)!.sequence;
    const took = (socket: WebSocket) => (this.#socket = socket);
    this.#client = createClient({
      url,
      retryAttempts: 0,
      webSocketImpl: class extends WebSocket {
        constructor(address: string, protocols: string) {
          super(address, protocols);
          took(this);
          // It is left before it stands.
          this.on('error', () => undefined);
        }
      },
    });
    this.#client.subscribe<Event>(
      { query: QUERY, variables: { after: after ?? null } },
      {
        next: ({ data, errors }) => {
          if (data) this.#take(data);
          else seen.errors.push(String(errors?.[0]?.extensions?.['code']));
        },
        error: (error) => seen.errors.push(error instanceof Error ? error.message : 'closed'),
        complete: () => undefined,
      },
    );
  }

  /** Takes nothing for a while, and then everything. */
  clog(forMs: number): void {
    this.#socket?.pause();
    setTimeout(() => this.#socket?.resume(), forMs).unref();
  }

  /** @param isPolite says goodbye */
  leave(isPolite: boolean): void {
    if (isPolite) void this.#client.dispose();
    else this.#socket?.terminate();
  }

  #take({ bedChanges: { cursor, changes } }: Event): void {
    const { sequence } = decodeChangeCursor(cursor)!;
    const isRight = this.#last === undefined ? changes.length === 0 : sequence === this.#last + 1;
    if (!isRight) this.seen.wrong += 1;
    this.#last = sequence;
    this.after = cursor;
    this.seen.events += 1;
  }
}
