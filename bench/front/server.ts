import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gatewayEnvSchema, startGateway } from '@goldenhour/gateway';
import {
  createLogger,
  createMetrics,
  Health,
  parseEnv,
  systemClock,
  type SubgraphTransport,
} from '@goldenhour/service-kit';
import { cannedServer } from '../canned-server';
import { runServer } from '../run-server';
import { ANSWER, BED_BOARD } from './canned';

const SUPERGRAPH = resolve(__dirname, '..', '..', 'supergraph.graphql');

/** Each in a process of its own. */
const SERVERS = {
  'node:http, canned bytes': () => cannedServer(ANSWER),
  'gateway, compiled engine': () => gateway('compiled'),
  'gateway, stock engine': () => gateway('apollo'),
};

/** The whole gateway as it stands in production; its subgraph is a function that gives an object. */
async function gateway(engine: string): Promise<number> {
  const away: SubgraphTransport = {
    execute: () => Promise.reject(new Error('not used')),
    subscribe: () => Promise.reject(new Error('not used')),
  };
  const hospital: SubgraphTransport = {
    ...away,
    execute: () => Promise.resolve({ data: { bedBoard: { ...BED_BOARD, feed: { ...BED_BOARD.feed } } } }),
  };
  const { port, prepare } = await startGateway({
    supergraphSdl: readFileSync(SUPERGRAPH, 'utf8'),
    transports: { hospital, alerts: away, reservation: away, user: tokenState(away) },
    env: parseEnv(gatewayEnvSchema, {
      PORT: '0',
      NODE_ENV: 'production',
      GATEWAY_ENGINE: engine,
      RATE_LIMIT_PER_SECOND: '1000000',
      RATE_LIMIT_BURST: '1000000',
    }),
    log: createLogger({ name: 'gateway' }),
    health: new Health(),
    metrics: createMetrics().registry,
    clock: systemClock,
  });
  await prepare();
  return port;
}

/** The user subgraph is asked twice a second which tokens are good. */
function tokenState(away: SubgraphTransport): SubgraphTransport {
  return {
    ...away,
    execute: () => Promise.resolve({ data: { accessTokenKeys: [], denials: { cursor: 'c', denials: [] } } }),
  };
}

runServer(SERVERS);
