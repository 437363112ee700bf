import { createClient, type Client } from 'graphql-ws/client';
import { UnauthenticatedError, type ErrorOfAnswer } from '../errors/api-error';
import { ConnectionError } from '../errors/connection-error';
import { errorOf } from '../errors/error-of';
import type { GraphQLRequest } from '../document';
import type { AccessToken, TokenProvider } from '../tokens/token-provider';
import type { LiveSink, LiveTransport } from './live-transport';
import { SocketLife } from './socket-life';

/** Closed by the gateway: the token is not good, or no longer. */
const FORBIDDEN = 4403;
const PING_EVERY_MS = 12_000;
const ACKNOWLEDGED_WITHIN_MS = 10_000;
/** The next page of an app may want the socket again. */
const KEPT_OPEN_MS = 3_000;

export interface WebSocketOptions {
  /** The gateway's origin. */
  readonly url: string;
  /** A class like the browser's WebSocket. */
  readonly webSocket: unknown;
  readonly tokens: TokenProvider | undefined;
  readonly now: () => number;
}

/** All subscriptions over one socket, in the graphql-transport-ws protocol. */
export class WebSocketTransport implements LiveTransport {
  readonly #client: Client;
  readonly #opened = new Set<() => void>();
  #connected = false;
  #token: AccessToken | null = null;
  /** The token that the last socket was refused or closed with. */
  #refused: string | undefined;
  #refusals = 0;

  constructor(private readonly options: WebSocketOptions) {
    const life = new SocketLife({ ...options, terminate: () => this.#client.terminate() });
    this.#client = createClient({
      url: `${options.url.replace(/^http/, 'ws')}/graphql`,
      webSocketImpl: options.webSocket,
      connectionParams: () => this.#authorization(),
      retryAttempts: 0,
      lazyCloseTimeout: KEPT_OPEN_MS,
      keepAlive: PING_EVERY_MS,
      connectionAckWaitTimeout: ACKNOWLEDGED_WITHIN_MS,
      on: {
        connected: (socket) => {
          this.#connected = true;
          this.#refused = undefined;
          this.#refusals = 0;
          life.begin(socket as { send(text: string): void }, this.#token);
          for (const opened of [...this.#opened]) opened();
        },
        ping: (received) => received || life.expectPong(),
        pong: (received) => received && life.pong(),
        closed: (event) => {
          this.#connected = false;
          life.end();
          if ((event as { code?: number }).code !== FORBIDDEN) return;
          this.#refused = this.#token?.token;
          this.#refusals += 1;
        },
      },
    });
  }

  start(request: GraphQLRequest, sink: LiveSink): () => void {
    let over = false;
    const end = (tell: () => void) => {
      this.#opened.delete(opened);
      if (!over) tell();
      over = true;
    };
    const opened = () => {
      this.#opened.delete(opened);
      if (!over) sink.opened();
    };
    this.#opened.add(opened);
    const stop = this.#client.subscribe(
      { query: request.query, variables: (request.variables ?? {}) as Record<string, unknown> },
      {
        next: ({ data, errors }) => {
          if (!over) sink.next({ data: data ?? null, errors: (errors ?? []).map((error) => errorOf(error)) });
        },
        error: (reason) => end(() => sink.lost(this.#errorOf(reason))),
        complete: () => end(() => sink.complete()),
      },
    );
    if (this.#connected) opened();
    return () => {
      over = true;
      this.#opened.delete(opened);
      stop();
    };
  }

  reconnect(): void {
    this.#client.terminate();
  }

  async #authorization(): Promise<Record<string, unknown>> {
    const { tokens } = this.options;
    const renewed = this.#refused === undefined ? tokens?.accessToken() : tokens?.renew(this.#refused);
    this.#token = (await renewed) ?? null;
    return this.#token ? { authorization: `Bearer ${this.#token.token}` } : {};
  }

  /** `reason` is the API's list of errors, a close event, or what `#authorization` threw. */
  #errorOf(reason: unknown): unknown {
    if (Array.isArray(reason)) return errorOf((reason as readonly ErrorOfAnswer[])[0]!);
    if (this.#refusals > 1) {
      this.#refusals = 0;
      return new UnauthenticatedError('UNAUTHENTICATED', { message: 'The API refused the access token.' });
    }
    const { code } = reason as { code?: unknown };
    if (reason instanceof Error && typeof code !== 'number') return reason;
    const why = typeof code === 'number' ? `closed with ${code}` : 'no connection';
    return new ConnectionError(`The WebSocket is gone: ${why}.`, { cause: reason });
  }
}
