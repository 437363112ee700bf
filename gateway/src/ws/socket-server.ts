import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  REQUEST_ID_HEADER,
  saneRequestId,
  type AppError,
  type Clock,
  type Logger,
} from '@goldenhour/service-kit';
import { handleProtocols, stringifyMessage, MessageType, type Server } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import type { AccessTokens } from '../auth/access-token';
import { clientAddress } from '../limits/client-address';
import type { GatewayMetrics } from '../metrics';
import { watchLife } from './liveness';
import { SocketState } from './socket-state';

const LARGEST_FRAME_BYTES = 1024 * 1024;

export interface SocketServerOptions {
  readonly protocol: Server<SocketState>;
  readonly tokens: AccessTokens;
  readonly metrics: GatewayMetrics;
  readonly clock: Clock;
  readonly hops: number;
  readonly log: Logger;
}

/** Serves WebSockets at /graphql of an HTTP server. */
export class SocketServer {
  readonly #sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LARGEST_FRAME_BYTES,
    handleProtocols,
  });

  constructor(
    server: HttpServer,
    private readonly options: SocketServerOptions,
  ) {
    server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
  }

  /** Tells every client that the server goes away (1001), and cuts those that do not answer. */
  async stop(patienceMs = 2000): Promise<void> {
    const clients = [...this.#sockets.clients];
    const gone = clients.map((client) => new Promise((resolve) => client.once('close', resolve)));
    for (const client of clients) client.close(1001, 'Going away');
    const cut = setTimeout(() => clients.forEach((client) => client.terminate()), patienceMs);
    await Promise.all(gone);
    clearTimeout(cut);
    this.#sockets.close();
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy());
    if (request.url?.split('?')[0] !== '/graphql') {
      socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
      return;
    }
    request.headers[REQUEST_ID_HEADER] = saneRequestId(request.headers[REQUEST_ID_HEADER]);
    this.#sockets.handleUpgrade(request, socket, head, (client) => this.#serve(client, request));
  }

  #serve(client: WebSocket, request: IncomingMessage): void {
    const { protocol, tokens, clock, hops, metrics, log } = this.options;
    const state: SocketState = new SocketState(request, clientAddress(request, hops), {
      tokens,
      clock,
      onEnd: (why) => endSocket(client, state, why),
    });
    const closed = protocol.opened(
      {
        protocol: client.protocol,
        send: (data) => send(client, data),
        close: (code, reason) => client.close(code, reason),
        onMessage: (take) => {
          client.on('message', (data: Buffer) => {
            take(data.toString('utf8')).catch((err: unknown) => {
              log.error({ err, requestId: state.requestId }, 'a WebSocket message could not be handled');
              client.close(4500, 'Internal server error');
            });
          });
        },
        // A ping with a token asks to go on with it; the pong is the confirmation, so a refused one gets none.
        onPing: (payload) => {
          const isRenewal = payload?.['authorization'] !== undefined;
          if (isRenewal && !state.renew(payload['authorization'])) return;
          return send(client, stringifyMessage({ type: MessageType.Pong }));
        },
      },
      state,
    );
    metrics.sockets.inc();
    watchLife(client);
    // Such as a frame that is too large: ws closes the connection itself.
    client.on('error', (err) => log.debug({ err, requestId: state.requestId }, 'a WebSocket failed'));
    client.once('close', (code, reason) => {
      metrics.sockets.dec();
      state.close();
      closed(code, reason.toString()).catch((err: unknown) =>
        log.error({ err }, 'a WebSocket could not be cleaned up'),
      );
    });
  }
}

/** Each running operation is told why it ends; the close comes after, with the same words. */
function endSocket(client: WebSocket, state: SocketState, why: AppError): void {
  for (const [id, { report }] of state.running) {
    report.codes = [why.code];
    void send(client, stringifyMessage({ id, type: MessageType.Error, payload: [why.toJSON()] }));
  }
  client.close(4403, why.message);
  // A client that does not answer the close must not keep its streams for that long.
  state.close();
}

/** Resolves when the frame has been written out, so that a slow client slows its own operations only. */
function send(client: WebSocket, data: string): Promise<void> {
  return new Promise((resolve) => {
    if (client.readyState !== client.OPEN) resolve();
    else client.send(data, () => resolve());
  });
}
