import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { REQUEST_ID_HEADER, saneRequestId, type Clock } from '@goldenhour/service-kit';
import { CloseCode, GRAPHQL_TRANSPORT_WS_PROTOCOL, handleProtocols } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import type { AccessTokens } from '../auth/access-token';
import { clientAddress } from '../limits/client-address';
import { spreadOut } from '../operation/spread-out';
import { Conversation, type ConversationOptions } from './conversation';
import { LifeWatch } from './liveness';
import { SocketState } from './socket-state';
import { Wire } from './wire';

const LARGEST_FRAME_BYTES = 1024 * 1024;
/** A client that asks on and on and takes no answer is closed when so much waits for it. */
const MOST_BACKLOG_BYTES = 4 * 1024 * 1024;
/** A closing handshake that takes longer is cut. */
const CLOSE_WITHIN_MS = 2_000;
/** So long a socket may finish what it answers. */
const ANSWER_WITHIN_MS = 1_500;

export interface SocketServerOptions extends ConversationOptions {
  readonly tokens: AccessTokens;
  readonly clock: Clock;
  readonly hops: number;
}

/** Serves WebSockets at /graphql of an HTTP server. */
export class SocketServer {
  readonly #sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LARGEST_FRAME_BYTES,
    handleProtocols,
    clientTracking: false,
    perMessageDeflate: false,
  });
  readonly #conversations = new Map<WebSocket, Conversation>();
  readonly #life = new LifeWatch();

  constructor(
    server: HttpServer,
    private readonly options: SocketServerOptions,
  ) {
    server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
  }

  /** Lets running answers finish, tells every client that the server goes away (1001), and cuts those that do not answer. */
  async stop(): Promise<void> {
    const closing: Promise<unknown>[] = [];
    await spreadOut([...this.#conversations], ([client, conversation]) => {
      closing.push(leaveGently(client, conversation));
    });
    await Promise.all(closing);
    this.#life.stop();
    this.#sockets.close();
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', destroy);
    if (request.url?.split('?')[0] !== '/graphql') {
      socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
      return;
    }
    request.headers[REQUEST_ID_HEADER] = saneRequestId(request.headers[REQUEST_ID_HEADER]);
    this.#sockets.handleUpgrade(request, socket, head, (client) => this.#serve(client, request));
  }

  #serve(client: WebSocket, request: IncomingMessage): void {
    if (client.protocol !== GRAPHQL_TRANSPORT_WS_PROTOCOL) {
      client.on('error', () => undefined);
      close(client, CloseCode.SubprotocolNotAcceptable, 'Subprotocol not acceptable');
      return;
    }
    const { tokens, clock, hops, metrics, log } = this.options;
    const state = new SocketState(request, clientAddress(request, hops), {
      tokens,
      clock,
      onEnd: (why) => {
        conversation.fail(why);
        close(client, CloseCode.Forbidden, why.message);
        // A client that does not answer the close must not keep what is fetched for it for that long.
        state.close();
      },
    });
    const wire = new Wire(client);
    const conversation = new Conversation(this.options, state, wire, (code, reason) =>
      close(client, code, reason),
    );
    metrics.sockets.inc();
    this.#conversations.set(client, conversation);
    const watched = this.#life.watch(client, conversation);
    client.on('message', (data: Buffer) => {
      if (wire.backlog > MOST_BACKLOG_BYTES) {
        close(client, CloseCode.TooManyInitialisationRequests, 'Too slow');
        return;
      }
      conversation.take(data.toString('utf8')).catch((err: unknown) => {
        log.error({ err, requestId: state.requestId }, 'a WebSocket message could not be handled');
        close(client, CloseCode.InternalServerError, 'Internal server error');
      });
    });
    // Such as a frame that is too large: ws closes the connection itself.
    client.on('error', (err) => log.debug({ err, requestId: state.requestId }, 'a WebSocket failed'));
    client.once('close', () => {
      metrics.sockets.dec();
      this.#conversations.delete(client);
      this.#life.forget(watched);
      state.close();
      conversation.end();
    });
  }
}

async function leaveGently(client: WebSocket, conversation: Conversation): Promise<void> {
  await Promise.race([conversation.settled(), pause(ANSWER_WITHIN_MS, undefined, { ref: false })]);
  if (client.readyState === client.CLOSED) return;
  const gone = new Promise((resolve) => client.once('close', resolve));
  close(client, 1001, 'Going away');
  await gone;
}

/** Says why, and cuts a client that does not answer. */
function close(client: WebSocket, code: number, reason: string): void {
  if (client.readyState !== client.OPEN) return;
  client.close(code, reason);
  const cut = setTimeout(() => client.terminate(), CLOSE_WITHIN_MS).unref();
  client.once('close', () => clearTimeout(cut));
}

/** Not a closure: it stays with the socket, and would keep the request with it. */
function destroy(this: Duplex): void {
  this.destroy();
}
