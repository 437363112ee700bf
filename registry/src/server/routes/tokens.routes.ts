import { Router } from 'express';
import { PATHS, type TokenRequest, type WhoAmI } from '../../api';
import { isoTime } from '../../store/iso-time';
import { requireScope } from '../../token/grant';
import { bodyOf, BODIES, pathNumber } from '../given';
import type { RouteNeeds } from '../needs';
import { route } from '../respond';

/** Tokens: an administrator of the platform, or a token with `registry:admin`, makes and revokes them. */
export function tokenRoutes(needs: RouteNeeds): Router {
  const router = Router();
  router.get(
    PATHS.tokens,
    route(needs, 'tokens', 'registry:admin', async ({ registry }) => ({
      items: await registry.tokens.list(),
    })),
  );
  router.post(
    PATHS.tokens,
    route(needs, 'make token', 'registry:admin', async ({ registry, request, response, by }) => {
      const made = await registry.tokens.make(bodyOf(BODIES.token, request) as TokenRequest, by);
      response.status(201);
      return made;
    }),
  );
  router.delete(
    `${PATHS.tokens}/:id`,
    route(needs, 'revoke token', 'registry:admin', async ({ registry, request, response }) => {
      await registry.tokens.revoke(pathNumber(request, 'id'));
      response.status(204).end();
    }),
  );
  router.get(
    PATHS.whoAmI,
    route(needs, 'who am I', 'anybody', ({ grant }): Promise<WhoAmI> => {
      const { name, scopes, expiresAt } = grant ?? requireScope(grant, 'registry:read');
      return Promise.resolve({
        name,
        scopes: [...scopes],
        expiresAt: expiresAt === null ? null : isoTime(expiresAt),
      });
    }),
  );
  return router;
}
