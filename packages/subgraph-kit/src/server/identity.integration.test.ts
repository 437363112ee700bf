import { IDENTITY_HEADER, signIdentity } from '@goldenhour/service-kit';
import { CALLER, KEY, TestServer } from './testing';

const COUNT = { query: 'mutation { count }' };

let server: TestServer;
beforeAll(async () => (server = await TestServer.start()));
afterAll(() => server.stop());

async function expectRefused(response: Response): Promise<void> {
  expect(response.status).toBe(401);
  expect(response.headers.get('content-type')).toContain('application/json');
  const answer = (await response.json()) as { errors: { extensions: unknown }[] };
  expect(Object.keys(answer)).toEqual(['errors']);
  expect(answer.errors).toHaveLength(1);
  expect(answer.errors[0]!.extensions).toEqual({ code: 'UNAUTHENTICATED' });
}

describe('refuses', () => {
  afterEach(async () => {
    const answer = (await (await server.post(COUNT)).json()) as { data: { count: number } };
    expect(answer.data.count).toBe((executed += 1));
  });
  let executed = 0;

  it('a request without an identity', async () => {
    const body = JSON.stringify(COUNT);
    await expectRefused(await fetch(`${server.url}/graphql`, { method: 'POST', body }));
    await expectRefused(await fetch(`${server.url}/graphql/stream`, { method: 'POST', body }));
    await expectRefused(await fetch(`${server.url}/graphql`));
    await expectRefused(await fetch(`${server.url}/anything`));
  });

  it('an identity signed with another key', async () => {
    await expectRefused(await server.post(COUNT, { key: 'a key that somebody made up by himself' }));
  });

  it('an identity that is meant for another subgraph', async () => {
    await expectRefused(await server.post(COUNT, { audience: 'alerts' }));
  });

  it('an identity that is a minute old', async () => {
    await expectRefused(await server.post(COUNT, { now: Date.now() - 66_000 }));
  });

  it('a body other than the one that was signed', async () => {
    await expectRefused(await server.post('{"query":"{ broken }"}', { signed: COUNT }));
    await expectRefused(await server.post(`${JSON.stringify(COUNT)} `, { signed: COUNT }));
  });

  it('a request that is sent a second time', async () => {
    const body = JSON.stringify({ query: '{ hello(name: "once") }' });
    const identity = signIdentity(CALLER, { key: KEY, audience: 'places', body, now: Date.now() });
    const send = () =>
      fetch(`${server.url}/graphql`, { method: 'POST', body, headers: { [IDENTITY_HEADER]: identity } });
    expect((await send()).status).toBe(200);
    await expectRefused(await send());
  });

  it('an event stream for a stranger', async () => {
    const headers = { accept: 'text/event-stream' };
    await expectRefused(
      await server.post({ query: 'subscription { beds }' }, { audience: 'alerts', headers }),
    );
    expect(server.streams.size).toBe(0);
  });
});

it('logs why a caller was refused under the id of its request, and counts it', async () => {
  await server.post(COUNT, { audience: 'alerts', headers: { 'x-request-id': 'refused-one' } });
  const line = server.logged.find(({ requestId }) => requestId === 'refused-one');
  expect(line).toMatchObject({ reason: 'The internal identity is meant for another service.' });
  const metrics = await (await fetch(`${server.url}/metrics`)).text();
  expect(metrics).toMatch(/^goldenhour_subgraph_refused_total [1-9]/m);
});

it('says that a body is too large before anything is executed', async () => {
  const response = await server.post({ ...COUNT, variables: { text: 'x'.repeat(1_100_000) } });
  expect(response.status).toBe(413);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
});
