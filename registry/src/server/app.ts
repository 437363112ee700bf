import { operationsRouter, requestId, type Health } from '@goldenhour/service-kit';
import express, { type Express, type RequestHandler } from 'express';
import type { Registry as Metrics } from 'prom-client';
import { REGISTRY, RegistryProblem } from '../api';
import { sendProblem } from './respond';

/** The registry's own server: probes, metrics, and its routes. */
export function buildApp(o: { health: Health; metrics: Metrics; routes: RequestHandler }): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(requestId());
  app.use((_request, response, next) => {
    response.set({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    next();
  });
  app.use(operationsRouter({ health: o.health, metrics: o.metrics }));
  app.use(o.routes);
  app.use((_request, response) => {
    sendProblem(
      response,
      new RegistryProblem('NOT_FOUND', `There is no such page. The API is below ${REGISTRY}.`),
    );
  });
  return app;
}
