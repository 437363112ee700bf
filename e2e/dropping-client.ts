import { setTimeout as sleep } from 'node:timers/promises';
import { decodeChangeCursor } from '@goldenhour/subgraph-kit';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

const SUBSCRIPTION = `subscription ($after: String) {
  bedChanges(after: $after) { cursor changes { kind available } }
}`;
/** Between a drop and the next connection, at most: milliseconds. */
const LONGEST_BREAK_MS = 300;

interface Event {
  readonly data: { readonly bedChanges: { readonly cursor: string; readonly changes: readonly unknown[] } };
}

/** A phone with a bad connection: loses it at random, and resumes after the last cursor that it has seen. */
export class DroppingClient {
  /** The number of every event, in the order in which they came. */
  readonly numbers: number[] = [];
  changes = 0;
  drops = 0;
  /** Errors of subscriptions, by code: it resumes after them as after a drop. */
  readonly refusals: string[] = [];
  private stopped = false;
  private socket: WebSocket | null = null;
  private readonly running: Promise<void>;

  /**
   * @param after the cursor where it begins
   * @param eventsUntilDrop how many events a connection lasts
   */
  constructor(
    private readonly url: string,
    private after: string,
    private readonly random: () => number,
    private readonly eventsUntilDrop: () => number,
  ) {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.socket?.terminate();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      await this.connectUntilDrop();
      await sleep(this.random() * LONGEST_BREAK_MS);
    }
  }

  private async connectUntilDrop(): Promise<void> {
    const remember = (socket: WebSocket): void => {
      this.socket = socket;
    };
    const client = createClient({
      url: `${this.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: class extends WebSocket {
        constructor(url: string, protocols: string) {
          super(url, protocols);
          remember(this);
        }
      },
      retryAttempts: 0,
    });
    let left = this.eventsUntilDrop();
    let cut = false;
    await new Promise<void>((ended) => {
      client.subscribe<Event['data']>(
        { query: SUBSCRIPTION, variables: { after: this.after } },
        {
          next: (event) => {
            if (cut) return; // What was on its way when the connection broke never arrives.
            if (event.errors) this.refusals.push(codeOf(event.errors));
            else this.see(event as Event);
            left -= 1;
            if (left > 0) return;
            cut = true;
            this.drops += 1;
            this.socket!.terminate();
          },
          error: (error) => {
            if (Array.isArray(error)) this.refusals.push(codeOf(error));
            ended();
          },
          complete: ended,
        },
      );
    });
    await client.dispose();
    this.socket?.terminate();
  }

  private see({ data: { bedChanges } }: Event): void {
    this.after = bedChanges.cursor;
    this.numbers.push(decodeChangeCursor(bedChanges.cursor)!.sequence);
    this.changes += bedChanges.changes.length;
  }
}

function codeOf(errors: readonly { readonly extensions?: Record<string, unknown> }[]): string {
  return String(errors[0]?.extensions?.['code']);
}
