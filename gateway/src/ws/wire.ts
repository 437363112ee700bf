import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import type { SharedEvent } from '../fan-out/shared-event';

/** What of ws 8 the short way looks at; another version may have none of it. */
interface Internals {
  readonly _socket?: Partial<Socket> | null;
  readonly _sender?: { readonly _state?: unknown; readonly _queue?: unknown; readonly _extensions?: object };
  readonly _isServer?: unknown;
}

/** Up to so many bytes a frame costs least as one text, which Node writes out of its stack; beyond it in two pieces that the kernel gathers. */
const JOINED_BYTES = 8_192;

/** Writes to one WebSocket: messages of its own the usual way, shared ones as a frame around a shared tail. */
export class Wire {
  readonly #direct: Socket | undefined;

  constructor(private readonly socket: WebSocket) {
    this.#direct = directSocket(socket);
  }

  /** Bytes that were written and that the client has not taken. */
  get backlog(): number {
    return this.#direct ? this.#direct.writableLength : this.socket.bufferedAmount;
  }

  /** Resolves when the message has been written out, so that a slow client slows its own operations only. */
  send(message: string): Promise<void> {
    return new Promise((resolve) => {
      if (this.socket.readyState !== this.socket.OPEN) resolve();
      else this.socket.send(message, () => resolve());
    });
  }

  /**
   * Sends an event behind the client's own head: one frame, whose last part is the same memory for all clients unless it
   * is small enough to copy. ws is gone round only while it has nothing of its own under way.
   * @param head bytes, a character each
   */
  share(head: string, event: SharedEvent): void {
    if (this.socket.readyState !== this.socket.OPEN) return;
    const { tail } = event;
    const direct = this.#direct;
    if (!direct || isBusy(this.socket)) {
      this.socket.send(Buffer.concat([Buffer.from(head, 'latin1'), tail]), { binary: false });
      return;
    }
    const start = event.frameHeader(head.length) + head;
    if (tail.length <= JOINED_BYTES) {
      direct.write(start + event.tailBytes, 'latin1');
      return;
    }
    direct.cork();
    direct.write(start, 'latin1');
    direct.write(tail);
    direct.uncork();
  }

  /** Calls once, when the client has taken everything that waits; never when it is gone before. */
  drained(go: () => void): void {
    const socket = (this.socket as unknown as Internals)._socket as Socket | null | undefined;
    if (socket && socket.writableNeedDrain) socket.once('drain', go);
    else setImmediate(go);
  }
}

/** The connection below, where ws is as we know it and neither compresses nor masks. */
export function directSocket(socket: WebSocket): Socket | undefined {
  const { _socket, _sender, _isServer } = socket as unknown as Internals;
  const isKnown =
    _isServer === true &&
    _sender?._state === 0 &&
    Array.isArray(_sender._queue) &&
    typeof _sender._extensions === 'object' &&
    Object.keys(_sender._extensions).length === 0 &&
    typeof _socket?.write === 'function' &&
    typeof _socket.cork === 'function' &&
    typeof _socket.uncork === 'function';
  return isKnown ? (_socket as Socket) : undefined;
}

/** Such as a Blob that is being read: what is written now would overtake it. */
function isBusy(socket: WebSocket): boolean {
  return (socket as unknown as Internals)._sender?._state !== 0;
}
