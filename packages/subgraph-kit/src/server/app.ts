import {
  AppError,
  operationsRouter,
  requestId,
  type Health,
  type IdentityVerifier,
  type Logger,
} from '@goldenhour/service-kit';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { Registry } from 'prom-client';
import { sendError } from './answer';
import { callOf, identified } from './identified';
import type { ServerMetrics } from './server-metrics';

export interface SubgraphAppOptions {
  readonly health: Health;
  readonly registry: Registry;
  readonly verifier: IdentityVerifier;
  readonly metrics: ServerMetrics;
  readonly log: Logger;
  readonly answer: RequestHandler;
  readonly stream: RequestHandler;
}

/** Every route of a subgraph. Probes and metrics are open; all else, unknown paths too, needs an identity. */
export function buildSubgraphApp(o: SubgraphAppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(requestId());
  app.use(operationsRouter({ health: o.health, metrics: o.registry }));
  app.use(...identified({ verifier: o.verifier, metrics: o.metrics, log: o.log }));
  app.post(['/graphql', '/graphql/stream'], (request, response, next) => {
    const wantsEvents = request.get('accept')?.startsWith('text/event-stream') === true;
    return (wantsEvents ? o.stream : o.answer)(request, response, next);
  });
  app.use(notFound(o.log), failed(o.log));
  return app;
}

function notFound(log: Logger): RequestHandler {
  return (_request, response) =>
    sendError(response, new AppError('NOT_FOUND', 'GraphQL is answered by POST /graphql only.'), log);
}

/** A handler threw: masked, with the request's id beside the original in the log. */
function failed(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    // express then cuts the connection: half an answer must not look like a whole one.
    if (response.headersSent) next(error);
    else sendError(response, error, log.child({ requestId: callOf(request).identity.requestId }));
  };
}
