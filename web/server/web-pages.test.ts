import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express from 'express';
import type { Ask } from './board-source';
import type { BuildState, WebBuild } from './web-build';

// A folder of the test's own in place of web/dist, which other tests and servers use.
jest.mock('./paths', () => {
  const { mkdtempSync } = jest.requireActual<typeof import('node:fs')>('node:fs');
  const { tmpdir } = jest.requireActual<typeof import('node:os')>('node:os');
  const { WEB } = jest.requireActual<typeof import('./paths')>('./paths');
  return { WEB, DIST: `${mkdtempSync(`${tmpdir()}/goldenhour-`)}/dist` };
});
const { DIST } = jest.requireMock<{ DIST: string }>('./paths');
const { webPages } = jest.requireActual<typeof import('./web-pages')>('./web-pages');

let state: BuildState = 'ready';
const build = {
  get state() {
    return state;
  },
  prepare: () => Promise.resolve(),
} as WebBuild;

const board = {
  cursor: 'c',
  feed: { source: 'SIMULATOR', lastSuccessAt: null, lagSeconds: null, failure: null },
};
const hospital = (id: string) => ({
  id,
  hpid: id,
  name: `병원 <${id}>`,
  tier: null,
  province: null,
  district: null,
  location: { latitude: 37.5, longitude: 127 },
  emergencyRoom: null,
});

let asked: string[] = [];
let problem = false;
const ask: Ask = ({ operationName, variables }) => {
  asked.push(operationName);
  if (problem) return Promise.resolve({ data: { bedBoard: null }, errors: ['away'] });
  if (operationName === 'LiveBoard') return Promise.resolve({ data: { bedBoard: board } });
  const second = variables?.['after'] === 'one';
  const pageInfo = { hasNextPage: !second, endCursor: second ? 'two' : 'one' };
  return Promise.resolve({ data: { hospitals: { pageInfo, nodes: [hospital(second ? 'b' : 'a')] } } });
};

let server: Server;
let url: string;
beforeAll(async () => {
  await mkdir(join(DIST, 'web'), { recursive: true });
  await writeFile(join(DIST, 'index.html'), '<html lang="ko"><head><!--config--></head><!--first--></html>');
  await writeFile(join(DIST, 'account.html'), '<head><!--config--></head>mine');
  await writeFile(join(DIST, '..', 'secret.json'), '{"outside":true}');
  await writeFile(join(DIST, 'web', 'map-1.js'), 'const one = 1;');
  const app = express();
  app.use((_request, response, next) => {
    response.setHeader(
      'content-security-policy',
      "default-src 'self'; img-src 'self' data:; base-uri 'none'",
    );
    next();
  });
  const MAP_TILE_URL = 'https://tiles.example/{z}/{x}/{y}.png';
  app.use(webPages(build, { MAP_TILE_URL, MAP_TILE_ATTRIBUTION: 'Tiles' }, true, ask));
  server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => (state = 'ready'));
afterAll(async () => {
  await new Promise((done) => server.close(done));
  await rm(join(DIST, '..'), { recursive: true });
});

it('says that the pages are being built, looks again by itself, and is not kept', async () => {
  state = 'building';
  const response = await fetch(url);
  expect(response.status).toBe(503);
  expect(response.headers.get('cache-control')).toBe('no-store');
  const html = await response.text();
  expect(html).toContain('화면을 준비하고 있습니다');
  expect(html).toContain('http-equiv="refresh"');
});

it('says where the reason is when they could not be built, and does not ask again', async () => {
  state = 'failed';
  const html = await (await fetch(url)).text();
  expect(html).toContain('the log of the server says why');
  expect(html).not.toContain('http-equiv="refresh"');
});

it('writes the tiles into the page and lets pictures of their host through', async () => {
  const response = await fetch(url);
  expect(await response.text()).toContain('content="https://tiles.example/{z}/{x}/{y}.png"');
  expect(response.headers.get('content-security-policy')).toBe(
    "default-src 'self'; img-src 'self' data: https://tiles.example; base-uri 'none'",
  );
});

it('serves a page that one signs in to at its name, with what the server knows', async () => {
  const response = await fetch(`${url}/account`);
  const html = await response.text();
  expect(html).toContain('mine');
  expect(html).toContain('<meta name="dev-mailbox" content="/dev/mailbox" />');
  expect(response.headers.get('cache-control')).toBe('no-cache');
});

it('gives the board with the hospitals of all pages in one answer, made once for all who ask together', async () => {
  problem = true;
  expect((await fetch(`${url}/board.json`)).status).toBe(503);
  problem = false;
  asked = [];
  const answers = await Promise.all([1, 2, 3].map(() => fetch(`${url}/board.json`)));
  for (const answer of answers) {
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toEqual({ board, hospitals: [hospital('a'), hospital('b')] });
  }
  expect(asked).toEqual(['LiveBoard', 'LiveBoardPage', 'LiveBoardPage']);
});

/** As a browser opens it; a fetch may not say so of itself. */
const opened = (headers: Record<string, string> = {}, path = '/') =>
  new Promise<{ headers: Record<string, unknown>; html: string }>((done, failed) => {
    const asked = request(
      url + path,
      { headers: { 'sec-fetch-dest': 'document', ...headers } },
      (response) => {
        let html = '';
        response.setEncoding('utf8').on('data', (part: string) => (html += part));
        response.on('end', () => done({ headers: response.headers, html }));
      },
    );
    asked.on('error', failed).end();
  });

it('draws the board into the map’s page, of now and of when it says, and lets nobody keep it', async () => {
  const { headers, html } = await opened({ 'accept-language': 'ko-KR,ko' });
  expect(headers['cache-control']).toBe('no-store');
  expect(html).toMatch(/<span class="updated">\d\d:\d\d:\d\d KST 기준<\/span>/);
  expect(html).toContain('연결하는 중');
  expect(html).toContain('병원 &lt;a&gt;');
  expect(html).not.toContain('병원 <a>');
});

it('draws it in the language that the visitor chose, else in that of the browser', async () => {
  expect((await opened({ 'accept-language': 'en' })).html).toContain('<html lang="en">');
  const chosen = { 'accept-language': 'en', cookie: 'other=1; goldenhour-language=ko' };
  expect((await opened(chosen)).html).toContain('<html lang="ko">');
});

it('draws no numbers into the page for a service worker that keeps it, and none of another view', async () => {
  const kept = await opened({ 'sec-fetch-dest': 'empty' });
  expect(kept.headers['cache-control']).toBe('no-cache');
  const filtered = await opened({}, '/?province=x');
  for (const { html } of [kept, filtered]) expect(html).not.toContain('병원');
});

it('packs files for those who take it', async () => {
  const packed = await fetch(`${url}/web/map-1.js`);
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  expect(await packed.text()).toBe('const one = 1;');
  const plain = await fetch(`${url}/web/map-1.js`, { headers: { 'accept-encoding': 'identity' } });
  expect(plain.headers.get('content-encoding')).toBeNull();
  for (const { headers } of [packed, plain]) expect(headers.get('cache-control')).toContain('immutable');
});

it.each([
  '/web/..%2F..%2Fsecret.json',
  '/web/..%5C..%5Csecret.json',
  '/..%2Fsecret.json',
  '/web/../../secret.json',
])('gives nothing from outside its folder for %s', async (path) => {
  // fetch would tidy the path up before it sends it.
  const status = await new Promise((done) =>
    request(url + path, (response) => done(response.statusCode)).end(),
  );
  expect(status).not.toBe(200);
});
