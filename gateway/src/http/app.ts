import { operationsRouter, requestId, type Health, type Logger } from '@goldenhour/service-kit';
import express, { type Express, type RequestHandler } from 'express';
import type { Registry } from 'prom-client';
import type { AccessKeys } from '../auth/access-keys';
import type { AccessTokens } from '../auth/access-token';
import type { UserSubgraph } from '../auth/user-subgraph';
import type { GatewayEnv } from '../env';
import type { Overload } from '../limits/overload';
import type { RateLimit } from '../limits/rate-limit';
import type { Observe } from '../operation/observe';
import { pages } from '../pages/pages';
import { jsonBody } from './body';
import { finalError, notFound } from './final';
import { authenticate, limitRate, shedLoad } from './gate';
import { cors, securityHeaders } from './headers';
import { tokenEndpoint } from '../oauth/token-endpoint';
import { requestLog } from './request-log';

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
  readonly overload: Overload;
  /** Of /graphql where that is not answered before (the stock engine's server). */
  readonly graphql?: readonly RequestHandler[] | undefined;
  readonly stream: RequestHandler;
  readonly sdl: () => string;
  readonly extraRoutes?: ((app: Express) => void) | undefined;
}

/**
 * Every HTTP route of the gateway but /graphql itself, which our own front takes. Only GraphQL is limited by address and
 * refused under overload; probes and pages are exempt.
 */
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
    shedLoad(o.overload, transport, o.log),
    limitRate(o.rateLimit, o.env.TRUST_PROXY, o.log),
    authenticate(o.tokens, o.env.TRUST_PROXY, o.log),
    ...jsonBody(o.env.MAX_BODY_BYTES, o.log),
  ];
  app.all('/graphql/stream', ...gate('sse'), o.stream);
  if (o.graphql) app.all('/graphql', ...gate('http'), ...o.graphql);

  o.extraRoutes?.(app);
  app.use(notFound(o.log), finalError(o.log));
  return app;
}
