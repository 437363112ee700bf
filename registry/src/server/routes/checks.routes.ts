import { Router } from 'express';
import { PATHS } from '../../api';
import { bodyOf, BODIES, pathNumber } from '../given';
import type { RouteNeeds } from '../needs';
import { pageIn } from '../page';
import { route } from '../respond';

/** Checks, and approvals of what they found. */
export function checkRoutes(needs: RouteNeeds): Router {
  const router = Router();
  router.post(
    PATHS.checks,
    route(needs, 'check', 'registry:check', ({ registry, request, by }) =>
      registry.checks.check(bodyOf(BODIES.check, request), by),
    ),
  );
  router.get(
    PATHS.checks,
    route(needs, 'checks', 'reader', ({ registry, request }) => registry.checks.list(pageIn(request))),
  );
  router.get(
    `${PATHS.checks}/:id`,
    // Whoever has the link was given it.
    route(needs, 'check by id', 'anybody', ({ registry, request }) =>
      registry.checks.byLink(String(request.params['id'])),
    ),
  );
  router.post(
    PATHS.approvals,
    route(needs, 'approve', 'registry:approve', ({ registry, request, by }) =>
      registry.approvals.approve(bodyOf(BODIES.approval, request), by),
    ),
  );
  router.get(
    PATHS.approvals,
    route(needs, 'approvals', 'reader', async ({ registry }) => ({ items: await registry.approvals.list() })),
  );
  router.delete(
    `${PATHS.approvals}/:id`,
    route(needs, 'withdraw', 'registry:approve', async ({ registry, request, response }) => {
      await registry.approvals.withdraw(pathNumber(request, 'id'));
      response.status(204).end();
    }),
  );
  return router;
}
