import { setMaxListeners } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { SharedEvent } from '../fan-out/shared-event';

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

  /** Bytes that were written and that the client has not taken. */
  get backlog(): number {
    return this.response.writableLength;
  }

  next(event: SharedEvent): void {
    if (this.response.writableEnded || this.response.destroyed) return;
    this.response.write(event.serverSent);
  }

  /** Calls once, when the client has taken everything that waits; never when it is gone before. */
  drained(go: () => void): void {
    if (this.response.writableNeedDrain) this.response.once('drain', go);
    else setImmediate(go);
  }

  complete(): void {
    if (this.response.writableEnded) return;
    clearInterval(this.#heartbeat);
    this.response.end('event: complete\ndata:\n\n');
    this.#gone.abort();
  }

  /** Ends it without a word, since the client would not take one. */
  cut(): void {
    this.response.destroy();
  }
}
