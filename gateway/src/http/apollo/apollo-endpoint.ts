import { setMaxListeners } from 'node:events';
import { expressMiddleware } from '@as-integrations/express5';
import type { Request, RequestHandler, Response } from 'express';
import { clientOf } from '../../usage/client-of';
import { identityOf } from '../caller';
import { mediaTypeFor } from '../error-response';
import { reportOf } from '../request-log';
import { startApolloServer, type ApolloServerOptions } from './apollo-server';
import type { HttpContext } from './http-context';

/** /graphql by Apollo Server, behind express and the same gate: what our own front is compared with. */
export interface ApolloEndpoint {
  readonly handlers: readonly RequestHandler[];
  stop(): Promise<void>;
}

export async function startApolloEndpoint(options: ApolloServerOptions): Promise<ApolloEndpoint> {
  const server = await startApolloServer(options);
  return {
    handlers: [bodyMember, expressMiddleware(server, { context: httpContext })],
    stop: () => server.stop(),
  };
}

/** express leaves `body` out where there is none; the middleware takes that for a mistake of ours. */
const bodyMember: RequestHandler = (request, _response, next) => {
  request.body ??= undefined;
  next();
};

function httpContext({ req, res }: { req: Request; res: Response }): Promise<HttpContext> {
  const gone = new AbortController();
  setMaxListeners(0, gone.signal); // One for each parallel fetch.
  res.once('close', () => res.writableFinished || gone.abort());
  return Promise.resolve({
    identity: identityOf(req),
    signal: gone.signal,
    mediaType: mediaTypeFor(req),
    report: reportOf(req),
    client: clientOf(req.headers),
  });
}
