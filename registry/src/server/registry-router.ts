import express, { Router } from 'express';
import { artifactRoutes } from '../artifact/artifact.routes';
import { LARGEST_BODY, PATHS, REGISTRY, RegistryProblem } from '../api';
import { hiveRoutes } from '../hive/hive.routes';
import { admission } from './admission';
import type { RouteNeeds } from './needs';
import { refused, sendProblem } from './respond';
import { changelogRoutes } from './routes/changelog.routes';
import { checkRoutes } from './routes/checks.routes';
import { schemaRoutes } from './routes/schemas.routes';
import { tokenRoutes } from './routes/tokens.routes';
import { usageRoutes } from './routes/usage.routes';

/** Every route of the registry; what it does not serve below /registry goes on to whoever comes after it. */
export function registryRouter(needs: RouteNeeds): Router {
  const router = Router({ caseSensitive: true });
  router.use(admission(needs));
  // Gzip too: the limit holds for what comes out of it.
  router.use(
    [`${REGISTRY}/api`, PATHS.hive, PATHS.hiveUsage],
    express.json({ limit: LARGEST_BODY, strict: false }),
  );
  router.use(
    schemaRoutes(needs),
    checkRoutes(needs),
    usageRoutes(needs),
    tokenRoutes(needs),
    changelogRoutes(needs),
    artifactRoutes(needs),
    hiveRoutes(needs),
  );
  router.use(`${REGISTRY}/api`, (_request, response) => {
    sendProblem(response, new RegistryProblem('NOT_FOUND', 'There is no such path in the registry’s API.'));
  });
  router.use(refused(needs));
  return router;
}
