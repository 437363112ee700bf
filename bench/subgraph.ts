import { IDENTITY_HEADER, PUBLIC_VIEWER, signIdentity, type Identity } from '@goldenhour/service-kit';
import { compareServers } from './compare-servers';
import { ANSWER, AUDIENCE, KEY, QUERY, VARIABLES } from './subgraph/canned';

const body = JSON.stringify({ query: QUERY, variables: VARIABLES });
const identity: Identity = {
  viewer: PUBLIC_VIEWER,
  caller: 'gateway',
  requestId: 'bench-request',
  fresh: false,
};

/** What one call of the gateway costs on the other side of the hop: identity, execution, JSON. */
export function benchSubgraph(): Promise<string[]> {
  return compareServers({
    file: 'subgraph/server.ts',
    names: ['node:http, canned bytes', 'subgraph server'],
    request: () => ({
      method: 'POST',
      path: '/graphql',
      headers: {
        'content-type': 'application/json',
        [IDENTITY_HEADER]: signIdentity(identity, { key: KEY, audience: AUDIENCE, body, now: Date.now() }),
      },
      body,
    }),
    answer: ANSWER,
    goals: {},
  });
}
