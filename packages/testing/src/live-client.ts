import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import type { Answer } from './graphql-client';
import { PATIENCE_MS, waitFor } from './wait-for';

/** One subscription over a real WebSocket; keeps everything that came. */
export class LiveClient {
  readonly events: Answer[] = [];
  /** When each came, epoch milliseconds. */
  readonly times: number[] = [];
  /** The errors that ended it. */
  failure: unknown = null;
  private seen = 0;

  private constructor(private readonly client: Client) {}

  static open(
    url: string,
    query: string,
    variables: Record<string, unknown> = {},
    token?: string,
  ): LiveClient {
    const client = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: token === undefined ? {} : { authorization: `Bearer ${token}` },
    });
    const live = new LiveClient(client);
    client.subscribe(
      { query, variables },
      {
        next: (result) => {
          live.events.push(result);
          live.times.push(Date.now());
        },
        error: (error) => (live.failure = error),
        complete: () => undefined,
      },
    );
    return live;
  }

  /** The next event, not yet given, for which the test holds. */
  async next(holds: (event: Answer) => boolean = () => true, timeoutMs = PATIENCE_MS): Promise<Answer> {
    return waitFor(
      'a live event',
      () => {
        if (this.failure !== null) throw new Error(`The subscription ended: ${JSON.stringify(this.failure)}`);
        while (this.seen < this.events.length) {
          const event: Answer = this.events[this.seen++];
          if (holds(event)) return event;
        }
        return null;
      },
      timeoutMs,
    );
  }

  async close(): Promise<void> {
    await this.client.dispose();
  }
}
