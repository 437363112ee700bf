import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { request } from 'node:http';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway';

const JSON_TYPE = { 'content-type': 'application/json' };
const ASKED_FIRST = { 'apollo-require-preflight': '1' };
const SMALL = JSON.stringify({ query: '{ __typename }' });
/** The schema is the largest answer at hand: some kB. */
const LARGE = JSON.stringify({
  query: '{ __schema { types { name description fields { name description } } } }',
});

describe('the front', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ RATE_LIMIT_BURST: '10000', COMPRESS_FROM_BYTES: '1000' });
  });
  afterAll(() => gateway.stop());

  /** Without what `fetch` adds or unpacks. */
  const send = (method: string, headers: Record<string, string>, body?: string | Buffer, path = '/graphql') =>
    new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer }>((done, failed) => {
      const call = request(`${gateway.url}${path}`, { method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('end', () =>
          done({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks) }),
        );
      });
      call.once('error', failed);
      call.end(body);
    });

  it.each([
    ['gzip', 'gzip', gunzipSync],
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['br;q=0.5, gzip', 'gzip', gunzipSync],
  ])('packs a large answer for a client that takes %s as %s', async (accept, encoding, unpack) => {
    const { headers, body } = await send('POST', { ...JSON_TYPE, 'accept-encoding': accept }, LARGE);
    expect(headers['content-encoding']).toBe(encoding);
    expect(Number(headers['content-length'])).toBe(body.length);
    const plain = await send('POST', JSON_TYPE, LARGE);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(unpack(body)).toEqual(plain.body);
    for (const answer of [headers, plain.headers]) expect(answer.vary).toContain('accept-encoding');
  });

  it('does not pack a small answer, nor for a client that does not say so', async () => {
    for (const accept of ['gzip', 'identity', 'gzip;q=0'])
      expect(
        (await send('POST', { ...JSON_TYPE, 'accept-encoding': accept }, accept === 'gzip' ? SMALL : LARGE))
          .headers['content-encoding'],
      ).toBeUndefined();
  });

  it('takes a packed request', async () => {
    const { status, body } = await send(
      'POST',
      { ...JSON_TYPE, 'content-encoding': 'gzip' },
      gzipSync(SMALL),
    );
    expect([status, body.toString()]).toEqual([200, '{"data":{"__typename":"Query"}}']);
  });

  it('answers HEAD as GET, without a body', async () => {
    const path = '/graphql?query=%7B__typename%7D';
    const get = await send('GET', ASKED_FIRST, undefined, path);
    const head = await send('HEAD', ASKED_FIRST, undefined, path);
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([
      200,
      get.headers['content-length'],
      0,
    ]);
  });

  it('says which methods there are to OPTIONS, and to any other', async () => {
    const options = await send('OPTIONS', {});
    expect([options.status, options.headers.allow]).toEqual([204, 'GET, HEAD, POST, OPTIONS']);
    const other = await send('DELETE', {});
    expect([other.status, other.headers.allow]).toEqual([405, 'GET, HEAD, POST, OPTIONS']);
  });

  it('is the same with a slash behind its path, and not for other paths', async () => {
    expect((await send('POST', JSON_TYPE, SMALL, '/graphql/')).status).toBe(200);
    expect((await send('POST', JSON_TYPE, SMALL, '/graphqls')).status).toBe(404);
  });

  it('gives every answer its request id and the headers that protect', async () => {
    for (const { headers } of [
      await send('POST', { ...JSON_TYPE, 'x-request-id': 'request-0002' }, SMALL),
      await send('POST', { ...JSON_TYPE, 'x-request-id': 'request-0002' }, '{'),
      await send('OPTIONS', { 'x-request-id': 'request-0002' }),
    ])
      expect(headers).toMatchObject({
        'x-request-id': 'request-0002',
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      });
  });
});

it('refuses requests while its event loop is late, and takes them again when it is not; probes always', async () => {
  const gateway = await startTestGateway({ OVERLOAD_DELAY_MS: '20' });
  const status = async (path: string) => (await fetch(`${gateway.url}${path}`, { method: 'OPTIONS' })).status;
  const ask = async () => {
    const { status, headers, json } = await gateway.post({ query: '{ __typename }' });
    return [status, headers.get('retry-after'), json.errors?.[0]?.extensions];
  };
  const busy = setInterval(() => {
    const end = performance.now() + 200;
    while (performance.now() < end);
  });
  try {
    let answer: unknown[] = [];
    for (let tries = 0; tries < 50 && answer[0] !== 503; tries += 1) answer = await ask();
    expect(answer).toEqual([503, '2', { code: 'OVERLOADED', retryAfterSeconds: 2 }]);
    expect((await fetch(`${gateway.url}/health/live`)).status).toBe(200);
    expect(await (await fetch(`${gateway.url}/metrics`)).text()).toMatch(
      /gateway_shed_total\{transport="http"\} [1-9]/,
    );
    expect(await status('/graphql')).toBe(204);
  } finally {
    clearInterval(busy);
  }
  let last: unknown[] = [];
  for (let tries = 0; tries < 200 && last[0] !== 200; tries += 1) last = await ask();
  expect(last[0]).toBe(200);
  await gateway.stop();
});

it('loads nothing of Apollo Server beside the compiled engine', () => {
  const script = `
    require(${JSON.stringify(resolve(__dirname, '../gateway.ts'))});
    const loaded = Object.keys(require.cache).filter((file) => /@apollo.(server|gateway)|as-integrations/.test(file));
    process.stdout.write(JSON.stringify(loaded));`;
  const root = resolve(__dirname, '../../..');
  const out = execFileSync(process.execPath, ['--require', './scripts/register.cjs', '--eval', script], {
    cwd: root,
  });
  expect(JSON.parse(out.toString())).toEqual([]);
});

it('keeps the stock engine behind Apollo Server, with the same answers', async () => {
  const gateway = await startTestGateway({ GATEWAY_ENGINE: 'apollo' });
  expect((await gateway.post({ query: '{ hospital(id: "h1") { name } }' })).json.data).toEqual({
    hospital: { name: 'Hospital h1' },
  });
  const refused = await gateway.post(
    { query: '{ nothing }' },
    { accept: 'application/graphql-response+json' },
  );
  expect([refused.status, refused.json.errors?.[0]?.extensions]).toEqual([
    400,
    { code: 'GRAPHQL_VALIDATION_FAILED' },
  ]);
  await gateway.stop();
});
