import { createServer } from 'node:http';
import { buildSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { startBenchGateway } from './bench-gateway';
import { PLAIN_SDL, eventOf } from './event';
import { Source } from './source';

/** One way to send every event to every client. */
export interface Peer {
  readonly port: number;
  emit(): void;
  /** Subscriptions at the source. */
  upstreams(): number;
}

export const PEERS: Readonly<Record<string, () => Promise<Peer>>> = {
  'raw ws broadcast': rawBroadcast,
  'graphql-ws + graphql-js': graphqlWs,
  'the gateway': gateway,
};

/** The floor: one buffer, `send` for each client; it knows no operation and no id. */
async function rawBroadcast(): Promise<Peer> {
  const http = createServer();
  const server = new WebSocketServer({ server: http, handleProtocols: () => 'graphql-transport-ws' });
  server.on('connection', (socket) => {
    socket.on('message', (data: Buffer) => {
      if (data.includes('connection_init')) socket.send('{"type":"connection_ack"}');
    });
  });
  let sequence = 0;
  const port = await listening(http);
  return {
    port,
    emit() {
      const payload = JSON.stringify({ data: { bedChanges: eventOf((sequence += 1)) } });
      const message = Buffer.from(`{"id":"${'x'.repeat(36)}","type":"next","payload":${payload}}`);
      for (const socket of server.clients) socket.send(message, { binary: false });
    },
    upstreams: () => 0,
  };
}

/** The usual way: each client has its own source stream, its own execution and its own JSON. */
async function graphqlWs(): Promise<Peer> {
  const source = new Source();
  const schema = buildSchema(PLAIN_SDL);
  const field = schema.getSubscriptionType()!.getFields()['bedChanges']!;
  field.subscribe = () => source.follow();
  field.resolve = (event) => event as unknown;
  const http = createServer();
  useServer({ schema }, new WebSocketServer({ server: http, path: '/graphql' }));
  const port = await listening(http);
  return { port, emit: () => source.emit(), upstreams: () => source.streams.size };
}

async function gateway(): Promise<Peer> {
  const { gateway, source } = await startBenchGateway();
  return { port: gateway.port, emit: () => source.emit(), upstreams: () => source.streams.size };
}

function listening(http: ReturnType<typeof createServer>): Promise<number> {
  return new Promise((resolve) => {
    http.listen(0, '127.0.0.1', 4096, () => resolve((http.address() as { port: number }).port));
  });
}
