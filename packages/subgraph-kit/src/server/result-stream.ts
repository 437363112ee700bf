import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { ExecutionResult } from 'graphql';

/**
 * Writes the results of one subscription to a response, as "GraphQL over Server-Sent Events Protocol" says for its
 * distinct connections mode (github.com/enisdenjo/graphql-sse, PROTOCOL.md): `next` events, then `complete`.
 */
export class ResultStream {
  readonly #heartbeat: NodeJS.Timeout;

  /** @param heartbeatMs milliseconds between two comments that keep a silent connection open */
  constructor(
    private readonly response: ServerResponse,
    heartbeatMs: number,
  ) {
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    });
    response.flushHeaders(); // The caller's subscribe() waits for them, while the first event may be far away.
    this.#heartbeat = setInterval(() => response.write(':\n\n'), heartbeatMs);
    response.once('close', () => clearInterval(this.#heartbeat));
  }

  /** Resolves when a slow reader has taken what was written before, or has left. */
  async next(result: ExecutionResult): Promise<void> {
    if (!this.#writable()) return;
    if (this.response.write(`event: next\ndata: ${JSON.stringify(result)}\n\n`)) return;
    const waiting = new AbortController();
    const { signal } = waiting;
    try {
      await Promise.race([
        once(this.response, 'drain', { signal }),
        once(this.response, 'close', { signal }),
      ]);
    } finally {
      waiting.abort();
    }
  }

  /** The subscription is over. */
  complete(): void {
    this.#end('event: complete\ndata:\n\n');
  }

  /** The connection ends but the subscription would have gone on: without `complete` the reader can tell. */
  cut(): void {
    this.#end('');
  }

  #end(last: string): void {
    clearInterval(this.#heartbeat);
    if (this.#writable()) this.response.end(last);
  }

  #writable(): boolean {
    return !this.response.writableEnded && !this.response.destroyed;
  }
}
