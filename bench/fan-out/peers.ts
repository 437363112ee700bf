import { createServer } from 'node:http';
import { composeServices } from '@apollo/composition';
import { decodeChangeCursor } from '@goldenhour/events';
import { gatewayEnvSchema, startGateway, type GatewayOptions } from '@goldenhour/gateway';
import { createLogger, createMetrics, Health, parseEnv, systemClock } from '@goldenhour/service-kit';
import { buildSchema, parse } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { PLAIN_SDL, SUBGRAPH_SDL, cursorOf, eventOf } from './event';
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

/** The whole gateway over one subgraph whose answers are there already. */
async function gateway(): Promise<Peer> {
  const source = new Source();
  const { supergraphSdl, errors } = composeServices([
    { name: 'places', url: 'http://places.invalid/graphql', typeDefs: parse(SUBGRAPH_SDL) },
  ]);
  if (errors) throw new Error(errors.map(String).join('\n'));
  const places: GatewayOptions['transports'][string] = {
    execute: () => Promise.reject(new Error('Nobody asks.')),
    subscribe: ({ variables }) => Promise.resolve(results(source, variables?.['after'])),
  };
  const { port } = await startGateway({
    supergraphSdl: supergraphSdl!,
    transports: { places },
    env: parseEnv(gatewayEnvSchema, {
      PORT: '0',
      NODE_ENV: 'production',
      RATE_LIMIT_PER_SECOND: '100000',
      RATE_LIMIT_BURST: '100000',
      OVERLOAD_DELAY_MS: '0',
    }),
    log: createLogger({ name: 'bench', level: 'error' }),
    health: new Health(),
    metrics: createMetrics().registry,
    clock: systemClock,
  });
  return { port, emit: () => source.emit(), upstreams: () => source.streams.size };
}

/** As `bedChanges(after:)` answers: where it stands, or what was missed, then what happens. */
function results(source: Source, after: unknown) {
  const position = typeof after === 'string' ? decodeChangeCursor(after)!.sequence : undefined;
  const stream = source.follow(position);
  const greeting = { cursor: cursorOf(source.log.length), changes: [] };
  let isGreeted = position !== undefined;
  return {
    async next() {
      const step = isGreeted ? await stream.next() : { done: false as const, value: greeting };
      isGreeted = true;
      if (step.done) return { done: true as const, value: undefined };
      // The engine works on what it gets.
      return { done: false as const, value: { data: { bedChanges: structuredClone(step.value) } } };
    },
    async return() {
      await stream.return();
      return { done: true as const, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

function listening(http: ReturnType<typeof createServer>): Promise<number> {
  return new Promise((resolve) => {
    http.listen(0, '127.0.0.1', 4096, () => resolve((http.address() as { port: number }).port));
  });
}
