import { join } from 'node:path';
import express, { Router } from 'express';

const PUBLIC = join(__dirname, '..', '..', 'public');

/** The published schema as text, and the icon of whatever has no build. Pages are built in web/. */
export function pages(sdl: () => string): Router {
  const router = Router();
  router.get('/registry/schema.graphql', (_request, response) => {
    response.type('text/plain; charset=utf-8').set('cache-control', 'no-cache').send(sdl());
  });
  router.use('/assets', express.static(PUBLIC, { index: false, extensions: [], maxAge: '1h' }));
  return router;
}
