import { Router } from 'express';
import { PATHS } from '../../api';
import { atomFeed } from '../atom';
import { hostOf } from '../host';
import type { RouteNeeds } from '../needs';
import { pageIn } from '../page';
import { route } from '../respond';

const IN_THE_FEED = 50;

/** What changed for clients, as JSON and as a feed that one can subscribe to. */
export function changelogRoutes(needs: RouteNeeds): Router {
  const router = Router();
  router.get(
    PATHS.changelog,
    route(needs, 'changelog', 'reader', ({ registry, request }) =>
      registry.history.changelog(pageIn(request)),
    ),
  );
  router.get(
    PATHS.changelogFeed,
    route(needs, 'changelog feed', 'reader', async ({ registry, request, response }) => {
      const { items } = await registry.history.changelog({ limit: IN_THE_FEED });
      response.type('application/atom+xml; charset=utf-8').set('cache-control', 'no-cache');
      response.send(atomFeed(items, hostOf(request, needs)));
    }),
  );
  return router;
}
