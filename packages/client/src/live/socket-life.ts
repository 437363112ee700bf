import { RENEW_BEFORE_MS, type AccessToken, type TokenProvider } from '../tokens/token-provider';

/** A socket that has not answered a ping for so long is dead: a network that went away says no goodbye. */
const PONG_WITHIN_MS = 8_000;
const TRY_AGAIN_MS = 5_000;
/** Longest wait that setTimeout takes. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

export interface SocketLifeOptions {
  readonly tokens: TokenProvider | undefined;
  readonly now: () => number;
  /** Ends the socket without waiting for the other side. */
  readonly terminate: () => void;
}

/** Keeps one socket true: notices that it is dead, and sends the next token before the present one ends. */
export class SocketLife {
  #socket: { send(text: string): void } | undefined;
  #pong: ReturnType<typeof setTimeout> | undefined;
  #renewal: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: SocketLifeOptions) {}

  begin(socket: { send(text: string): void }, token: AccessToken | null): void {
    this.end();
    this.#socket = socket;
    this.#renewAt(token);
  }

  end(): void {
    clearTimeout(this.#pong);
    clearTimeout(this.#renewal);
    this.#pong = undefined;
    this.#socket = undefined;
  }

  expectPong(): void {
    this.#pong ??= setTimeout(this.options.terminate, PONG_WITHIN_MS);
  }

  pong(): void {
    clearTimeout(this.#pong);
    this.#pong = undefined;
  }

  #renewAt(token: AccessToken | null): void {
    clearTimeout(this.#renewal);
    if (token === null) return;
    const left = token.expiresAt - RENEW_BEFORE_MS - this.options.now();
    this.#wait(Math.max(left, 0), token);
  }

  #wait(ms: number, token: AccessToken): void {
    this.#renewal = setTimeout(() => void this.#renew(token), Math.min(ms, LONGEST_WAIT_MS));
  }

  /** A ping with a token asks to go on with it. The gateway gives no pong for one with other rights: we connect anew. */
  async #renew(present: AccessToken): Promise<void> {
    const socket = this.#socket;
    const next = await this.options.tokens?.accessToken().catch(() => present);
    if (!next || socket === undefined || socket !== this.#socket) return;
    if (next.token === present.token) {
      this.#wait(TRY_AGAIN_MS, present);
      return;
    }
    socket.send(JSON.stringify({ type: 'ping', payload: { authorization: `Bearer ${next.token}` } }));
    this.expectPong();
    this.#renewAt(next);
  }
}
