import { Router } from 'express';
import { PATHS, RegistryProblem, type PublishAnswer } from '../../api';
import type { OpenRegistry } from '../../store/open';
import type { Published } from '../../store/schemas.service';
import { bodyOf, BODIES, numberOf, pathNumber, textOf } from '../given';
import type { RouteNeeds } from '../needs';
import { pageIn } from '../page';
import { route } from '../respond';

/** Publishing, and reading what was published. */
export function schemaRoutes(needs: RouteNeeds): Router {
  const router = Router();
  router.post(
    PATHS.publish,
    route(needs, 'publish', 'registry:publish', async ({ registry, request, by }) =>
      answerOf(registry, await registry.schemas.publish(bodyOf(BODIES.publish, request), by)),
    ),
  );
  router.post(
    PATHS.delete,
    route(needs, 'delete', 'registry:publish', async ({ registry, request, by }) =>
      answerOf(registry, await registry.schemas.delete(bodyOf(BODIES.delete, request), by)),
    ),
  );
  router.post(
    PATHS.rollback,
    route(needs, 'rollback', 'registry:publish', async ({ registry, request, by }) =>
      answerOf(registry, await registry.schemas.rollback(bodyOf(BODIES.rollback, request), by)),
    ),
  );
  router.get(
    PATHS.current,
    route(needs, 'current', 'reader', ({ registry, grant }) =>
      registry.history.current(grant?.scopes.has('registry:read') === true),
    ),
  );
  router.get(
    PATHS.schema,
    route(needs, 'schema', 'reader', async ({ registry, request, response, grant }) => {
      const wanted = textOf(request, 'sdl') ?? 'api';
      response.type('text/plain; charset=utf-8');
      if (wanted === 'api') response.send(await registry.history.apiSdl());
      else if (wanted !== 'supergraph')
        throw new RegistryProblem('BAD_REQUEST', 'sdl must be api or supergraph.');
      else if (!grant?.scopes.has('registry:read'))
        throw new RegistryProblem('FORBIDDEN', 'The supergraph needs a token with the scope registry:read.');
      else response.send(await (await registry.history.supergraph()).sdl());
    }),
  );
  router.get(
    PATHS.versions,
    route(needs, 'versions', 'reader', ({ registry, request }) =>
      registry.history.versions(textOf(request, 'subgraph'), pageIn(request)),
    ),
  );
  router.get(
    `${PATHS.versions}/:number`,
    route(needs, 'version', 'reader', ({ registry, request, grant }) =>
      registry.history.version(pathNumber(request, 'number'), grant?.scopes.has('registry:read') === true),
    ),
  );
  router.get(
    PATHS.differences,
    route(needs, 'differences', 'reader', ({ registry, request }) => {
      const to = numberOf(request, 'to', 1, 2 ** 31 - 1);
      if (to === undefined) throw new RegistryProblem('BAD_REQUEST', 'Name the version: ?to=12.');
      return registry.history.differences(to, numberOf(request, 'from', 1, 2 ** 31 - 1));
    }),
  );
  return router;
}

async function answerOf({ history }: OpenRegistry, published: Published): Promise<PublishAnswer> {
  const { sdl: _sdl, members: _members, ...version } = await history.version(published.number!, false);
  return { version, changed: published.changed, changes: published.changes };
}
