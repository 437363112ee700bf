import { setMaxListeners } from 'node:events';
import type { ServerResponse } from 'node:http';

/** Often enough for proxies that close silent connections, and for the other end to notice that we are gone. */
const HEARTBEAT_MS = 12_000;

/** Writes the events of one operation to a response. */
export class EventStream {
  readonly #gone = new AbortController();
  readonly #heartbeat: NodeJS.Timeout;

  constructor(private readonly response: ServerResponse) {
    setMaxListeners(0, this.#gone.signal); // One for each parallel fetch.
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    });
    // Some browsers take the connection for open only when something arrives.
    response.write(':\n\n');
    this.#heartbeat = setInterval(() => response.write(':\n\n'), HEARTBEAT_MS);
    response.once('close', () => {
      clearInterval(this.#heartbeat);
      this.#gone.abort();
    });
  }

  /** Aborted when the client is gone or the stream complete. */
  get closed(): AbortSignal {
    return this.#gone.signal;
  }

  /** Resolves when a slow client has taken what was written before. */
  async next(payload: unknown): Promise<void> {
    if (this.response.writableEnded || this.response.destroyed) return;
    const flows = this.response.write(`event: next\ndata: ${JSON.stringify(payload)}\n\n`);
    if (flows) return;
    await new Promise<void>((resolve) => {
      const go = () => {
        this.response.off('drain', go);
        this.response.off('close', go);
        resolve();
      };
      this.response.once('drain', go);
      this.response.once('close', go);
    });
  }

  complete(): void {
    if (this.response.writableEnded) return;
    clearInterval(this.#heartbeat);
    this.response.end('event: complete\ndata:\n\n');
    this.#gone.abort();
  }
}
