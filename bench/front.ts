import { compareServers } from './compare-servers';
import { ANSWER, QUERY } from './front/canned';

const BODY = JSON.stringify({ query: QUERY });

/**
 * What a small query costs from socket to socket when everything about it is known: node:http that answers canned bytes,
 * and the whole gateway (log line, metrics, limits, identity, engine, a subgraph in process).
 */
export function benchFront(): Promise<string[]> {
  return compareServers({
    file: 'front/server.ts',
    names: ['node:http, canned bytes', 'gateway, compiled engine', 'gateway, stock engine'],
    request: () => ({
      method: 'POST',
      path: '/graphql',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: BODY,
    }),
    answer: ANSWER,
    goals: { 'gateway, compiled engine': 3 },
  });
}
