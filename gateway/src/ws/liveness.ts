import type { WebSocket } from 'ws';

const EVERY_MS = 1_000;
/** Every socket is looked at once in so many rounds: a ping each 12 s, and never all at the same moment. */
const ROUNDS = 12;
/** A socket that has run nothing for so many pings (5 minutes) is closed. */
const IDLE_PINGS = 25;

export interface Watched {
  readonly socket: WebSocket;
  /** How much runs on it. */
  readonly busy: { readonly size: number };
  readonly round: number;
  isAlive: boolean;
  idlePings: number;
}

/**
 * Pings sockets and cuts one when a whole period brings no answer: a phone that lost its network says no goodbye, and its
 * subscriptions would otherwise live until the kernel gives up. One clock for all, since a timer for each costs more than
 * the rest of an idle socket.
 */
export class LifeWatch {
  readonly #rounds = Array.from({ length: ROUNDS }, () => new Set<Watched>());
  readonly #timer: NodeJS.Timeout;
  #round = 0;
  #joins = 0;

  constructor(everyMs = EVERY_MS) {
    this.#timer = setInterval(() => this.#look(), everyMs);
    this.#timer.unref();
  }

  watch(socket: WebSocket, busy: { readonly size: number }): Watched {
    const round = (this.#joins += 1) % ROUNDS;
    const watched: Watched = { socket, busy, round, isAlive: true, idlePings: 0 };
    this.#rounds[round]!.add(watched);
    socket.on('pong', () => (watched.isAlive = true));
    return watched;
  }

  /** The socket is closed. */
  forget(watched: Watched): void {
    this.#rounds[watched.round]!.delete(watched);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    this.#round = (this.#round + 1) % ROUNDS;
    for (const watched of this.#rounds[this.#round]!) {
      const { socket, busy } = watched;
      if (!watched.isAlive) {
        socket.terminate();
        continue;
      }
      watched.isAlive = false;
      watched.idlePings = busy.size === 0 ? watched.idlePings + 1 : 0;
      if (watched.idlePings >= IDLE_PINGS) socket.close(1000, 'Idle');
      else if (socket.readyState === socket.OPEN) socket.ping();
    }
  }
}
