import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express, { Router, type RequestHandler, type Response } from 'express';
import { PAGES } from '../src/shell/pages';
import { boardAnswer } from './board-answer';
import { BoardSource, type Ask } from './board-source';
import { compressed } from './compressed';
import { configTags, mailboxTag, tileOrigin, type MapConfig } from './map-config';
import { drawing, type Draw } from './drawing';
import { BUILDING, FAILED } from './notices';
import { DIST } from './paths';
import { sendDrawn } from './send-drawn';
import type { WebBuild } from './web-build';

/**
 * The built pages `/`, `/playground` and those one signs in to, and their files; until they are built, a page that says so.
 * @param hasMailbox whether mails can be read at /dev/mailbox
 * @param ask runs an operation as the public; with it the map gets its board in one answer
 */
export function webPages(build: WebBuild, config: MapConfig, hasMailbox: boolean, ask: Ask): Router {
  const router = Router();
  const board = new BoardSource(ask);
  router.get('/board.json', boardAnswer(board));
  router.get('/', page(build, 'index.html', configTags(config), mapPolicy(config), drawing(board)));
  router.get('/playground', page(build, join('playground', 'index.html'), '', monacoMayStyle));
  for (const { name } of PAGES) {
    router.get(
      `/${name}`,
      page(build, `${name}.html`, configTags(config) + mailboxTag(hasMailbox), mapPolicy(config)),
    );
  }
  router.get('/web/:name', compressed());
  // The name of a file there changes with its content.
  router.use('/web', express.static(join(DIST, 'web'), { index: false, immutable: true, maxAge: '1y' }));
  router.use(express.static(DIST, { index: false, redirect: false }));
  return router;
}

type Policy = (present: string) => string;

/** The playground's editor (Monaco) writes its own style elements, and fonts are in its styles; scripts stay files of ours. */
const monacoMayStyle: Policy = (present) =>
  `${present}; style-src 'self' 'unsafe-inline'; font-src 'self' data:`;

function mapPolicy(config: MapConfig): Policy {
  const origin = tileOrigin(config);
  return (present) => (origin === null ? present : present.replace(/img-src [^;]*/, `$& ${origin}`));
}

function page(
  build: WebBuild,
  file: string,
  head: string,
  policy: Policy,
  draw: Draw = () => null,
): RequestHandler {
  return (request, response, next) => {
    void build.prepare();
    if (build.state !== 'ready') {
      response.status(503).set({ 'cache-control': 'no-store', 'retry-after': '2' });
      response.type('html').send(build.state === 'failed' ? FAILED : BUILDING);
      return;
    }
    readFile(join(DIST, file), 'utf8').then((text) => {
      allow(response, policy);
      const html = text.replace('<!--config-->', () => head);
      const picture = draw(request);
      if (picture) sendDrawn(request, response, html, picture);
      else response.set('cache-control', 'no-cache').type('html').send(html);
    }, next);
  };
}

function allow(response: Response, policy: Policy): void {
  const present = String(response.getHeader('content-security-policy') ?? "default-src 'self'");
  response.setHeader('content-security-policy', policy(present));
}
