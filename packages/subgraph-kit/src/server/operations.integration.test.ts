import { TestServer } from './testing';

let server: TestServer;
beforeAll(async () => (server = await TestServer.start()));
afterAll(() => server.stop());

it('answers a query as JSON on behalf of the caller that signed', async () => {
  const query = 'query Greet($name: String!) { hello(name: $name) } query Other { broken }';
  const response = await server.post({ query, variables: { name: '데모' }, operationName: 'Greet' });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(await response.json()).toEqual({ data: { hello: '데모 by gateway' } });
});

it('answers a mutation', async () => {
  expect(await (await server.post({ query: 'mutation { count }' })).json()).toEqual({ data: { count: 1 } });
});

it('takes null for absent variables and operation name', async () => {
  const response = await server.post({ query: '{ hello(name: "a") }', variables: null, operationName: null });
  expect(await response.json()).toEqual({ data: { hello: 'a by gateway' } });
});

it('gives errors inside an operation in a result with status 200', async () => {
  const response = await server.post({ query: '{ unknown }' });
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({
    errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
  });
});

it('masks an unexpected error and logs it under the request’s id', async () => {
  const text = await (await server.post({ query: '{ broken }' })).text();
  expect(text).toContain('INTERNAL_SERVER_ERROR');
  expect(text).not.toContain('1234');
  const line = server.logged.find(({ msg }) => msg === 'Unexpected error');
  expect(line).toMatchObject({ requestId: 'request-of-a-test', path: 'broken' });
});

it('carries the signed request id in the answer', async () => {
  const response = await server.post(
    { query: '{ __typename }' },
    { headers: { 'x-request-id': 'something-else' } },
  );
  expect(response.headers.get('x-request-id')).toBe('request-of-a-test');
});

it.each([
  ['not JSON', '{', 'The body is not valid JSON.'],
  ['no object', '[]', 'The body must be a JSON object.'],
  ['no query', '{"query":1}', '"query" must be a text.'],
  ['variables that are a list', '{"query":"{a}","variables":[]}', '"variables" must be an object.'],
  ['a name that is a number', '{"query":"{a}","operationName":1}', '"operationName" must be a text.'],
])('refuses a body with %s', async (_, body, message) => {
  const response = await server.post(body);
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] });
});

it('takes an address with a slash at its end, or with a query string', async () => {
  for (const path of ['/graphql/', '/graphql?from=settings', '/graphql/stream/']) {
    const response = await server.post({ query: '{ __typename }' }, { path });
    expect([path, await response.json()]).toEqual([path, { data: { __typename: 'Query' } }]);
  }
});

it('has no other page, and tells only known callers so', async () => {
  const response = await server.post({ query: '{ __typename }' }, { path: '/elsewhere' });
  expect(response.status).toBe(404);
});

it('answers probes and metrics without an identity, and is not ready while it stops', async () => {
  const own = await TestServer.start();
  const get = async (path: string) => (await fetch(own.url + path)).status;
  expect(await get('/health/live')).toBe(200);
  expect(await get('/health/ready')).toBe(200);
  expect(await get('/metrics')).toBe(200);
  own.health.register('database', () => {
    throw new Error('the database does not answer');
  });
  expect(await get('/health/ready')).toBe(503);
  await own.stop();
  await expect(own.health.ready()).resolves.toMatchObject({ checks: { process: 'is stopping' } });
  await expect(get('/health/live')).rejects.toThrow();
});
