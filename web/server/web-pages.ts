import { join } from 'node:path';
import express, { Router, type RequestHandler } from 'express';
import { DIST } from './paths';
import type { WebBuild } from './web-build';

/** The built pages `/` and `/playground` and their files; until they are built, a page that says so. */
export function webPages(build: WebBuild): Router {
  const router = Router();
  router.get('/', page(build, 'index.html'));
  router.get('/playground', monacoMayStyle, page(build, join('playground', 'index.html')));
  // The name of a file there changes with its content.
  router.use('/web', express.static(join(DIST, 'web'), { index: false, immutable: true, maxAge: '1y' }));
  router.use(express.static(DIST, { index: false, redirect: false }));
  return router;
}

/** The playground's editor (Monaco) writes its own style elements, and fonts are in its styles; scripts stay files of ours. */
const monacoMayStyle: RequestHandler = (_request, response, next) => {
  const policy = String(response.getHeader('content-security-policy') ?? "default-src 'self'");
  response.setHeader(
    'content-security-policy',
    `${policy}; style-src 'self' 'unsafe-inline'; font-src 'self' data:`,
  );
  next();
};

function page(build: WebBuild, file: string): RequestHandler {
  return (_request, response) => {
    void build.prepare();
    if (build.state === 'ready') {
      response.set('cache-control', 'no-cache').sendFile(file, { root: DIST });
    } else {
      response.status(503).set({ 'cache-control': 'no-store', 'retry-after': '2' });
      response.type('html').send(build.state === 'failed' ? FAILED : BUILDING);
    }
  };
}

const BUILDING = notice(
  '<meta http-equiv="refresh" content="2" />',
  '화면을 준비하고 있습니다. API는 이미 응답합니다. 이 페이지는 곧 저절로 열립니다.',
  'The pages are being built. The API answers already. This page will open by itself in a moment.',
);

const FAILED = notice(
  '',
  '화면을 만들지 못했습니다. 이유는 서버 로그에 있습니다. API는 응답합니다.',
  'The pages could not be built; the log of the server says why. The API answers.',
);

function notice(head: string, korean: string, english: string): string {
  return `<!doctype html>
<html lang="ko">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
    ${head}
    <title>골든아워 · Golden Hour</title>
  </head>
  <body>
    <h1>골든아워 · Golden Hour</h1>
    <p role="status">${korean}</p>
    <p lang="en">${english}</p>
  </body>
</html>
`;
}
