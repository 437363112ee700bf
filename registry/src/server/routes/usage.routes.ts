import { Router } from 'express';
import { PATHS, RegistryProblem } from '../../api';
import { bodyOf, BODIES, listOf, numberOf, textOf } from '../given';
import type { RouteNeeds } from '../needs';
import { route, type Call } from '../respond';

const DEFAULT_DAYS = 30;
const MOST_DAYS = 400;

/** What clients use, reported and asked for, and what apps have persisted. */
export function usageRoutes(needs: RouteNeeds): Router {
  const router = Router();
  const report = route(needs, 'usage report', 'registry:usage', async ({ registry, request }) => {
    const { operations } = await registry.takeUsage(request.body);
    needs.metrics.usage.inc({ outcome: 'accepted' }, operations.accepted);
    needs.metrics.usage.inc({ outcome: 'rejected' }, operations.rejected);
    // Hive's agents expect an id.
    return { id: 'report', operations };
  });
  // Hive's agent adds the target that it was given, which this registry has only one of.
  router.post([PATHS.usage, PATHS.hiveUsage, `${PATHS.hiveUsage}/*target`], report);
  router.get(
    PATHS.usage,
    route(needs, 'usage', 'reader', ({ registry, request }) =>
      registry.usage.usage({
        days: daysIn(request),
        coordinates: listOf(request, 'coordinate'),
        client: textOf(request, 'client'),
        excludeClients: listOf(request, 'excludeClients'),
      }),
    ),
  );
  router.get(
    PATHS.usageByHour,
    route(needs, 'usage by hour', 'reader', ({ registry, request }) => {
      const coordinate = textOf(request, 'coordinate');
      if (coordinate === undefined)
        throw new RegistryProblem('BAD_REQUEST', 'Name a coordinate: ?coordinate=Hospital.name.');
      return registry.usage.byHour(coordinate, daysIn(request));
    }),
  );
  router.get(
    PATHS.usedOperations,
    route(needs, 'used operations', 'reader', async ({ registry, request }) => ({
      operations: await registry.usage.operations(daysIn(request)),
    })),
  );
  router.post(
    PATHS.operations,
    route(needs, 'store operations', 'registry:operations', ({ registry, request }) =>
      registry.operations.add(bodyOf(BODIES.operations, request)),
    ),
  );
  router.get(
    PATHS.apps,
    route(needs, 'apps', 'reader', ({ registry }) => registry.operations.apps()),
  );
  router.get(
    PATHS.operations,
    route(needs, 'operations', 'reader', ({ registry, request }) => {
      const [app, version] = [textOf(request, 'app'), textOf(request, 'version')];
      if (app === undefined || version === undefined)
        throw new RegistryProblem('BAD_REQUEST', 'Name an app and its version: ?app=web&version=1.2.0.');
      return registry.operations.of(app, version);
    }),
  );
  return router;
}

function daysIn(request: Call['request']): number {
  return numberOf(request, 'days', 1, MOST_DAYS) ?? DEFAULT_DAYS;
}
