import { createServer, type RequestListener, type Server } from 'node:http';
import type { GatewayEnv } from '../env';

export type FrontEnv = Pick<GatewayEnv, 'HEADERS_TIMEOUT_MS' | 'REQUEST_TIMEOUT_MS' | 'MAX_HEADER_BYTES'>;

/** Connections are looked over so often, so a slow one lives at most so much longer than it may. */
const LOOK_EVERY_MS = 1000;

/**
 * The gateway's HTTP server. /graphql is answered by us before any framework sees it; pages, probes and everything else
 * are the framework's. A client that sends its headers or its body drop by drop is cut off.
 */
export function createFront(
  env: FrontEnv,
  graphql: RequestListener | undefined,
  rest: RequestListener,
): Server {
  const timeouts = {
    headersTimeout: Math.min(env.HEADERS_TIMEOUT_MS, env.REQUEST_TIMEOUT_MS),
    requestTimeout: env.REQUEST_TIMEOUT_MS,
    connectionsCheckingInterval: Math.min(LOOK_EVERY_MS, env.HEADERS_TIMEOUT_MS, env.REQUEST_TIMEOUT_MS),
  };
  return createServer({ ...timeouts, maxHeaderSize: env.MAX_HEADER_BYTES }, (request, response) => {
    if (graphql && isGraphQL(request.url)) graphql(request, response);
    else rest(request, response);
  });
}

function isGraphQL(url: string | undefined): boolean {
  return url === '/graphql' || (url?.startsWith('/graphql') === true && /^\/graphql\/?(\?|$)/.test(url));
}
