import type { WebSocket } from 'ws';

const EVERY_MS = 1_000;
/** Every socket is looked at once in so many rounds: a ping each 12 s, and never all at the same moment. */
const ROUNDS = 12;
/** A socket that has run nothing for so many pings (5 minutes) is closed. */
const IDLE_PINGS = 25;

interface Watched {
  readonly socket: WebSocket;
  readonly isIdle: () => boolean;
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

  watch(socket: WebSocket, isIdle: () => boolean): void {
    const watched: Watched = { socket, isIdle, isAlive: true, idlePings: 0 };
    const round = this.#rounds[(this.#joins += 1) % ROUNDS]!;
    round.add(watched);
    socket.on('pong', () => (watched.isAlive = true));
    socket.once('close', () => round.delete(watched));
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    this.#round = (this.#round + 1) % ROUNDS;
    for (const watched of this.#rounds[this.#round]!) {
      const { socket } = watched;
      if (!watched.isAlive) {
        socket.terminate();
        continue;
      }
      watched.isAlive = false;
      watched.idlePings = watched.isIdle() ? watched.idlePings + 1 : 0;
      if (watched.idlePings >= IDLE_PINGS) socket.close(1000, 'Idle');
      else if (socket.readyState === socket.OPEN) socket.ping();
    }
  }
}
