import { setMaxListeners } from 'node:events';
import { expressMiddleware } from '@as-integrations/express5';
import type { ApolloServer } from '@apollo/server';
import { operationsRouter, requestId, type Health, type Logger } from '@goldenhour/service-kit';
import express, { type Express, type RequestHandler, type Response } from 'express';
import type { Registry } from 'prom-client';
import type { AccessKeys } from '../auth/access-keys';
import type { AccessTokens } from '../auth/access-token';
import type { UserSubgraph } from '../auth/user-subgraph';
import type { GatewayEnv } from '../env';
import type { RateLimit } from '../limits/rate-limit';
import type { Observe } from '../operation/observe';
import { pages } from '../pages/pages';
import { jsonBody } from './body';
import { identityOf } from './caller';
import { prefersPlainJson } from './error-response';
import { finalError, notFound } from './final';
import { authenticate, limitRate } from './gate';
import { cors, securityHeaders } from './headers';
import type { HttpContext } from './http-context';
import { tokenEndpoint } from '../oauth/token-endpoint';
import { reportOf, requestLog } from './request-log';

export interface AppOptions {
  readonly env: GatewayEnv;
  readonly log: Logger;
  readonly health: Health;
  readonly registry: Registry;
  readonly observe: Observe;
  readonly tokens: AccessTokens;
  readonly keys: AccessKeys;
  /** Absent where the supergraph has no user subgraph: then no tokens are given out. */
  readonly user: UserSubgraph | undefined;
  readonly rateLimit: RateLimit;
  readonly server: ApolloServer<HttpContext>;
  readonly stream: RequestHandler;
  readonly sdl: () => string;
  readonly extraRoutes?: ((app: Express) => void) | undefined;
}

/** Every HTTP route of the gateway. Only GraphQL is limited by address; probes and pages are exempt. */
export function buildApp(o: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(requestId(), securityHeaders());
  app.use(operationsRouter({ health: o.health, metrics: o.registry }));
  app.get('/.well-known/jwks.json', (_request, response) => {
    response.set('cache-control', 'public, max-age=300').json(o.keys.published());
  });
  if (o.user) app.all('/oauth/token', ...tokenEndpoint({ ...o, user: o.user }));
  app.use(pages(o.sdl));

  const gate = (transport: string) => [
    requestLog(o.observe, transport),
    cors(o.env.CORS_ORIGINS),
    limitRate(o.rateLimit, o.env.TRUST_PROXY, o.log),
    authenticate(o.tokens, o.env.TRUST_PROXY, o.log),
    ...jsonBody(o.log),
  ];
  app.all('/graphql/stream', ...gate('sse'), o.stream);
  app.all('/graphql', ...gate('http'), bodyMember, expressMiddleware(o.server, { context: httpContext }));

  o.extraRoutes?.(app);
  app.use(notFound(o.log), finalError(o.log));
  return app;
}

/** express leaves `body` out where there is none; the middleware takes that for a mistake of ours. */
const bodyMember: RequestHandler = (request, _response, next) => {
  request.body ??= undefined;
  next();
};

function httpContext({ req, res }: { req: express.Request; res: Response }): Promise<HttpContext> {
  const gone = new AbortController();
  setMaxListeners(0, gone.signal); // One for each parallel fetch.
  res.once('close', () => res.writableFinished || gone.abort());
  return Promise.resolve({
    identity: identityOf(req),
    signal: gone.signal,
    plainJson: prefersPlainJson(req),
    report: reportOf(req),
  });
}
