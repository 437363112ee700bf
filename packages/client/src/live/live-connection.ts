import { EventStreamTransport, type EventStreamOptions } from './event-stream';
import type { LiveTransport } from './live-transport';
import { WebSocketTransport, type WebSocketOptions } from './web-socket';

/** Sockets that never opened, before event streams are tried in turn with them. */
const SOCKETS_FIRST = 2;

export interface LiveConnectionOptions extends WebSocketOptions, EventStreamOptions {
  readonly transport: 'auto' | 'websocket' | 'sse';
}

/** Chooses how the next subscription runs: by WebSocket where that gets through, else by an event stream. */
export class LiveConnection {
  readonly #socket: LiveTransport | undefined;
  readonly #stream: LiveTransport;
  /** What has worked is kept. */
  #proven: LiveTransport | undefined;
  #failures = 0;

  constructor(options: LiveConnectionOptions) {
    const { transport, webSocket } = options;
    this.#stream = new EventStreamTransport(options);
    if (transport === 'websocket' && webSocket === undefined) {
      throw new Error('There is no WebSocket here: pass one as `webSocket`, such as that of the package ws.');
    }
    if (transport !== 'sse' && webSocket !== undefined) this.#socket = new WebSocketTransport(options);
    if (transport !== 'auto') this.#proven = this.#socket ?? this.#stream;
  }

  next(): LiveTransport {
    if (this.#proven) return this.#proven;
    const isStreamsTurn = this.#failures >= SOCKETS_FIRST && this.#failures % 2 === 0;
    return this.#socket && !isStreamsTurn ? this.#socket : this.#stream;
  }

  opened(transport: LiveTransport): void {
    this.#proven ??= transport;
  }

  failedToOpen(): void {
    this.#failures += 1;
  }

  reconnect(): void {
    this.#socket?.reconnect();
    this.#stream.reconnect();
  }
}
