import { request } from 'node:http';
import { testKeys } from '../testing/test-keys';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway';

const keys = testKeys();

describe('the HTTP endpoint', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({
      RATE_LIMIT_BURST: '10000',
      ACCESS_TOKEN_JWKS: keys.jwks,
      CORS_ORIGINS: 'https://app.example, https://map.example',
    });
  });
  afterAll(() => gateway.stop());

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${gateway.url}${path}`, { headers });
  const graphqlJson = { accept: 'application/graphql-response+json' };

  it.each([
    ['a syntax error', { query: '{ a(' }, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', { query: '{ nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a wrong variable',
      { query: 'query ($n: Int!) { hospitals(first: $n) { totalCount } }' },
      'BAD_USER_INPUT',
    ],
    [
      'an unknown operation',
      { query: 'query A { __typename }', operationName: 'B' },
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a subscription', { query: 'subscription { bedChanges { cursor } }' }, 'BAD_USER_INPUT'],
    ['too many tokens', { query: `{ ${'a '.repeat(2001)} }` }, 'OPERATION_TOO_COMPLEX'],
    [
      'fields repeated without end',
      { query: `{ hospitals { ${'totalCount '.repeat(1900)} } }` },
      'OPERATION_TOO_COMPLEX',
    ],
    [
      'too much depth',
      { query: `{ hospitals { nodes { ${'nearest { nodes { '.repeat(6)} id ${'} }'.repeat(6)} } } }` },
      'OPERATION_TOO_COMPLEX',
    ],
  ])('answers %s with its code: 400 for GraphQL JSON, 200 for plain JSON', async (_, body, code) => {
    const strict = await gateway.post(body, graphqlJson);
    expect([strict.status, strict.json.errors?.[0]?.extensions['code']]).toEqual([400, code]);
    expect(strict.headers.get('content-type')).toMatch(/^application\/graphql-response\+json/);
    expect('data' in strict.json).toBe(false);
    const plain = await gateway.post(body, { accept: 'application/json' });
    expect([plain.status, plain.json.errors?.[0]?.extensions['code']]).toEqual([200, code]);
  });

  it.each([
    ['broken JSON', '{"query":', 400],
    ['no query', { variables: {} }, 400],
    ['a batch', [{ query: '{ __typename }' }], 400],
    ['a query that is not a string', { query: 1 }, 400],
    ['a body over 256 kB', { query: `# ${'x'.repeat(300_000)}\n{ __typename }` }, 413],
  ])('answers %s in GraphQL’s shape', async (_, body, status) => {
    const answer = await gateway.post(body);
    expect(answer.status).toBe(status);
    expect(answer.json.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
  });

  it('never shows a stack trace', async () => {
    const { text } = await gateway.post({ query: '{ nothing }' });
    expect(text).not.toMatch(/stacktrace|node_modules|\.ts:/);
  });

  it('answers a query by GET with the header that browsers ask permission for, and refuses one without', async () => {
    const path = `/graphql?query=${encodeURIComponent('{ hospitals { totalCount } }')}`;
    const allowed = await get(path, { 'apollo-require-preflight': '1' });
    expect([allowed.status, await allowed.json()]).toEqual([200, { data: { hospitals: { totalCount: 3 } } }]);
    const refused = await get(path);
    expect([refused.status, ((await refused.json()) as { errors: unknown[] }).errors[0]]).toMatchObject([
      400,
      { extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it('does not change anything by GET', async () => {
    const query = 'mutation { renameHospital(input: { id: "h1", name: "X" }) { hospital { id } } }';
    const response = await get(`/graphql?query=${encodeURIComponent(query)}`, {
      'apollo-require-preflight': '1',
    });
    expect(response.status).toBe(405);
    const { json } = await gateway.post({ query: '{ hospital(id: "h1") { name } }' });
    expect(json.data.hospital.name).toBe('Hospital h1');
  });

  it('offers introspection', async () => {
    const { json } = await gateway.post({
      query: '{ __schema { queryType { name } } __type(name: "Hospital") { name } }',
    });
    expect(json.data).toEqual({ __schema: { queryType: { name: 'Query' } }, __type: { name: 'Hospital' } });
  });

  it('hides federation’s own fields from clients', async () => {
    const { json } = await gateway.post({ query: '{ _service { sdl } }' });
    expect(json.errors?.[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('tells the subgraphs whose token a request carries', async () => {
    const { json } = await gateway.post(
      { query: '{ whoAmI { role userId } }' },
      { authorization: `Bearer ${keys.token()}` },
    );
    expect(json.data.whoAmI).toEqual({ role: 'DISPATCHER', userId: 'user-1' });
  });

  it('refuses a bad token with 401, also for what is public', async () => {
    const { status, json } = await gateway.post(
      { query: '{ __typename }' },
      { authorization: 'Bearer nonsense' },
    );
    expect([status, json.errors?.[0]?.extensions['code']]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('publishes the public keys', async () => {
    const { keys: published } = (await (await get('/.well-known/jwks.json')).json()) as {
      keys: { kid: string }[];
    };
    expect(published.map(({ kid }) => kid)).toEqual(['key-1']);
  });

  it('allows the configured origins and no other', async () => {
    const preflight = (origin: string) =>
      fetch(`${gateway.url}/graphql`, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type',
        },
      });
    const allowed = await preflight('https://map.example');
    expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([
      204,
      'https://map.example',
    ]);
    expect((await preflight('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each([
    ['/assets/icon.svg', 'image/svg+xml'],
    ['/registry/schema.graphql', 'text/plain'],
    ['/health/live', 'application/json'],
    ['/metrics', 'text/plain'],
  ])('serves %s with its security headers, and nothing inline or from elsewhere', async (path, type) => {
    const response = await get(path);
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain(type);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    if (type === 'text/html') expect(text).not.toMatch(/https?:\/\/|<script>|<style|\son\w+=|style=/);
  });

  it('shows the schema that clients see', async () => {
    const sdl = await (await get('/registry/schema.graphql')).text();
    expect(sdl).toContain('announcements(first: Int! = 10): AnnouncementConnection');
    expect(sdl).not.toMatch(/join__|_entities|@link/);
  });

  it('answers an unknown path with 404 and no page of the framework', async () => {
    const response = await get('/nothing/here');
    expect([response.status, await response.json()]).toMatchObject([
      404,
      { errors: [{ extensions: { code: 'NOT_FOUND' } }] },
    ]);
    expect(response.headers.get('x-powered-by')).toBeNull();
  });

  it('writes a line for each operation with its request id, and never a variable', async () => {
    gateway.lines.length = 0;
    const query = 'query Secret($id: ID!) { hospital(id: $id) { name } }';
    await gateway.post({ query, variables: { id: 'patient-4711' } }, { 'x-request-id': 'request-0001' });
    expect(gateway.lines.find((line) => line['msg'] === 'operation')).toMatchObject({
      requestId: 'request-0001',
      operationName: 'Secret',
      operationType: 'query',
      transport: 'http',
      status: 200,
      outcome: 'OK',
    });
    expect(JSON.stringify(gateway.lines)).not.toContain('4711');
  });

  it('stops asking subgraphs when the client has left', async () => {
    let aborted = false;
    gateway.places.behaviour = () => new Promise(() => undefined);
    gateway.lines.length = 0;
    await new Promise<void>((resolve) => {
      const call = request(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
      });
      call.on('error', () => {
        aborted = true;
        resolve();
      });
      call.end(JSON.stringify({ query: '{ hospitals { totalCount } }' }));
      setTimeout(() => call.destroy(), 50);
      call.on('close', resolve);
    });
    gateway.places.behaviour = undefined;
    expect(aborted).toBe(true);
    expect(gateway.lines.filter((line) => Number(line['level']) >= 50)).toEqual([]);
  });
});

describe('the rate limit', () => {
  it('answers 429 with the seconds to wait, and spares probes and pages', async () => {
    const gateway = await startTestGateway({ RATE_LIMIT_PER_SECOND: '0.01', RATE_LIMIT_BURST: '5' });
    try {
      for (let n = 0; n < 5; n += 1)
        expect((await gateway.post({ query: '{ __typename }' })).status).toBe(200);
      const { status, json, headers } = await gateway.post({ query: '{ __typename }' });
      expect(status).toBe(429);
      expect(json.errors?.[0]?.extensions).toEqual({ code: 'RATE_LIMITED', retryAfterSeconds: 100 });
      expect(headers.get('retry-after')).toBe('100');
      for (const path of ['/health/live', '/metrics', '/registry/schema.graphql']) {
        expect((await fetch(`${gateway.url}${path}`)).status).toBe(200);
      }
    } finally {
      await gateway.stop();
    }
  });
});
