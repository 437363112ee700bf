import { Router } from 'express';
import { PATHS, RegistryProblem } from '../api';
import type { RouteNeeds } from '../server/needs';
import { route, type Call } from '../server/respond';

/**
 * What gateways take from here and poll for: the supergraph where Hive's clients look for it and at a plain URL, with
 * an ETag, and the rest of Hive's artifacts.
 */
export function artifactRoutes(needs: RouteNeeds): Router {
  const router = Router();
  const artifact = (name: string, answer: (call: Call) => Promise<void>): void => {
    const handler = route(needs, 'artifact', 'registry:read', answer);
    // Hive's own addresses name the target, which this registry has only one of.
    router.get([`${PATHS.artifacts}/${name}`, `${PATHS.artifacts}/:target/${name}`], handler);
    if (name === 'supergraph') router.get(PATHS.supergraph, handler);
  };
  artifact('supergraph', async (call) => {
    const { digest, version, sdl } = await call.registry.history.supergraph();
    await send(call, { etag: digest, version, type: 'text/plain' }, sdl);
  });
  for (const name of ['sdl', 'sdl.graphql', 'sdl.graphqls']) {
    artifact(name, async (call) => {
      const { digest, version } = await call.registry.history.supergraph();
      const api = { etag: `${digest}-api`, version, type: 'text/plain' };
      await send(call, api, () => call.registry.history.apiSdl());
    });
  }
  artifact('services', async (call) => {
    const { digest, version } = await call.registry.history.supergraph();
    await send(call, { etag: `${digest}-services`, version, type: 'application/json' }, async () => {
      const { subgraphs } = await call.registry.history.current(true);
      return JSON.stringify(subgraphs.map(({ subgraph, url, sdl }) => ({ name: subgraph, url, sdl })));
    });
  });
  artifact('metadata', async (call) => {
    const { digest, version } = await call.registry.history.supergraph();
    await send(call, { etag: `${digest}-metadata`, version, type: 'application/json' }, () =>
      Promise.resolve(JSON.stringify({ version })),
    );
  });
  router.get(
    `${PATHS.artifacts}/apps/:app/:version/:hash`,
    route(needs, 'persisted operation', 'registry:read', async ({ registry, request, response }) => {
      const { app, version, hash } = request.params as Record<string, string>;
      const text = await registry.operations.text(app!, version!, hash!);
      if (text === null) throw new RegistryProblem('NOT_FOUND', 'There is no such operation.');
      response.type('text/plain; charset=utf-8').send(text);
    }),
  );
  return router;
}

interface About {
  readonly etag: string;
  readonly version: number;
  readonly type: string;
}

async function send({ request, response }: Call, about: About, body: () => Promise<string>): Promise<void> {
  response.set({
    etag: `"${about.etag}"`,
    'cache-control': 'private, no-cache',
    'x-hive-schema-version-id': String(about.version),
  });
  if (isKnown(request.get('if-none-match'), about.etag)) response.status(304).end();
  else response.type(`${about.type}; charset=utf-8`).send(await body());
}

/**
 * Whether the caller has this already. express asks `cache-control` of the request too, which Node's own `fetch` sends as
 * no-cache with every If-None-Match.
 */
function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  const tags = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(`"${etag}"`);
}
