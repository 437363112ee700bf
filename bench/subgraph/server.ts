import { createLogger, createMetrics, Health, IdentityVerifier, systemClock } from '@goldenhour/service-kit';
import { createExecutor, startSubgraphServer } from '@goldenhour/subgraph-kit';
import { buildSchema } from 'graphql';
import { cannedServer } from '../canned-server';
import { runServer } from '../run-server';
import { ANSWER, AUDIENCE, BEDS, KEY, SDL } from './canned';

/** Each in a process of its own. */
const SERVERS = {
  'node:http, canned bytes': () => cannedServer(ANSWER),
  'subgraph server': subgraph,
};

/** A subgraph's server as in production, over a schema whose data is there already. */
async function subgraph(): Promise<number> {
  const schema = buildSchema(SDL);
  schema.getQueryType()!.getFields()['beds']!.resolve = () => BEDS;
  const log = createLogger({ name: AUDIENCE });
  const { port } = await startSubgraphServer({
    transport: createExecutor({ schema, createContext: (identity) => ({ identity }), log }),
    verifier: new IdentityVerifier({ audience: AUDIENCE, keys: { gateway: KEY }, clock: systemClock }),
    health: new Health(),
    metrics: createMetrics().registry,
    log,
    host: '127.0.0.1',
    port: 0,
  });
  return port;
}

runServer(SERVERS);
