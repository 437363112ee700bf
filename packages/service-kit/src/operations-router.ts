import { Router } from 'express';
import type { Registry } from 'prom-client';
import type { Health } from './health';

/**
 * GET /health/live: the process runs. GET /health/ready: it should get work, 503 otherwise; with what is
 * missing in either case. GET /metrics: Prometheus text.
 */
export function operationsRouter(options: { health: Health; metrics: Registry }): Router {
  const router = Router();
  router.get('/health/live', (_request, response) => {
    response.set('cache-control', 'no-store').json({ live: true });
  });
  router.get('/health/ready', async (_request, response) => {
    const readiness = await options.health.ready();
    response
      .status(readiness.ready ? 200 : 503)
      .set('cache-control', 'no-store')
      .json(readiness);
  });
  router.get('/metrics', async (_request, response) => {
    response.set('content-type', options.metrics.contentType).send(await options.metrics.metrics());
  });
  return router;
}
