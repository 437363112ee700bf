import { testKeys } from '../testing/test-keys';
import { SocketClient } from '../testing/socket-client';
import { eventually, startTestGateway, type TestGateway } from '../testing/start-test-gateway';
import { MOST_RUNNING } from './conversation';

const keys = testKeys();
const seconds = (count: number) => Math.floor(Date.now() / 1000) + count;

describe('a socket', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ ACCESS_TOKEN_JWKS: keys.jwks, RATE_LIMIT_BURST: '10000' });
  });
  afterAll(() => gateway.stop());

  it('knows its user from connection_init', async () => {
    const client = await SocketClient.ready(gateway.url, { authorization: `Bearer ${keys.token()}` });
    client.subscribe('1', '{ whoAmI { role userId } }');
    expect((await client.next()).payload.data.whoAmI).toEqual({ role: 'DISPATCHER', userId: 'user-1' });
    client.close();
  });

  it('is closed with 4403 for a bad token', async () => {
    const client = await SocketClient.connect(gateway.url);
    client.send({ type: 'connection_init', payload: { authorization: 'Bearer nonsense' } });
    expect(await client.closed).toEqual({ code: 4403, reason: 'Forbidden' });
  });

  it('is closed with 4403 when its token ends', async () => {
    const client = await SocketClient.ready(gateway.url, {
      authorization: `Bearer ${keys.token({ exp: seconds(1) })}`,
    });
    expect((await client.closed).code).toBe(4403);
  });

  it('lives on when a ping renews the token of the same user in time', async () => {
    const client = await SocketClient.ready(gateway.url, {
      authorization: `Bearer ${keys.token({ exp: seconds(1) })}`,
    });
    client.send({ type: 'ping', payload: { authorization: `Bearer ${keys.token({ exp: seconds(600) })}` } });
    expect(await client.next()).toEqual({ type: 'pong' });
    await new Promise((resolve) => setTimeout(resolve, 1200));
    client.subscribe('1', '{ __typename }');
    expect((await client.next()).type).toBe('next');
    client.close();
  });

  it('does not take the token of somebody else in a ping, and says so by its silence', async () => {
    const client = await SocketClient.ready(gateway.url, { authorization: `Bearer ${keys.token()}` });
    client.send({
      type: 'ping',
      payload: { authorization: `Bearer ${keys.token({ sub: 'user-2', role: 'ADMIN' })}` },
    });
    client.subscribe('1', '{ whoAmI { userId } }');
    expect((await client.next()).payload.data.whoAmI.userId).toBe('user-1');
    client.close();
  });

  it('answers a plain ping', async () => {
    const client = await SocketClient.ready(gateway.url);
    client.send({ type: 'ping' });
    expect(await client.next()).toEqual({ type: 'pong' });
    client.close();
  });

  it(`runs ${MOST_RUNNING} operations and no more`, async () => {
    const client = await SocketClient.ready(gateway.url);
    for (let n = 0; n < MOST_RUNNING; n += 1)
      client.subscribe(`s${n}`, `subscription { s${n % 2}: bedChanges { cursor } }`);
    // Equal ones have one upstream.
    await eventually(() => gateway.subgraphs.bedChanges.listeners === 2);
    client.subscribe('one too many', 'subscription { bedChanges { cursor } }');
    expect(await client.next()).toMatchObject({
      id: 'one too many',
      type: 'error',
      payload: [{ extensions: { code: 'RATE_LIMITED' } }],
    });
    client.send({ id: 's0', type: 'complete' });
    client.subscribe('now', '{ __typename }');
    expect((await client.next()).type).toBe('next');
    client.close();
    await eventually(() => gateway.subgraphs.bedChanges.listeners === 0);
  });

  it('is closed when it sends a frame over 1 MB, and no other is', async () => {
    const other = await SocketClient.ready(gateway.url);
    const client = await SocketClient.ready(gateway.url);
    client.subscribe('1', `{ __typename } # ${'x'.repeat(1024 * 1024)}`);
    expect((await client.closed).code).toBe(1009);
    other.subscribe('1', '{ __typename }');
    expect((await other.next()).type).toBe('next');
    other.close();
  });

  it('is not opened at another path', async () => {
    await expect(SocketClient.connect(gateway.url, '/elsewhere')).rejects.toThrow('404');
  });

  it('counts each operation for the rate limit', async () => {
    const limited = await startTestGateway({ RATE_LIMIT_PER_SECOND: '0.01', RATE_LIMIT_BURST: '2' });
    const client = await SocketClient.ready(limited.url);
    for (const id of ['1', '2']) {
      client.subscribe(id, '{ __typename }');
      expect([(await client.next()).type, (await client.next()).type]).toEqual(['next', 'complete']);
    }
    client.subscribe('3', '{ __typename }');
    expect((await client.next()).payload[0].extensions).toEqual({
      code: 'RATE_LIMITED',
      retryAfterSeconds: 100,
    });
    expect((await limited.post({ query: '{ __typename }' })).status).toBe(429);
    client.close();
    await limited.stop();
  });
});

describe('stopping', () => {
  it('closes sockets with 1001, ends streams, and lets running answers finish, over HTTP and on a socket', async () => {
    const gateway = await startTestGateway();
    const client = await SocketClient.ready(gateway.url);
    client.subscribe('1', 'subscription { bedChanges { cursor } }');
    await eventually(() => gateway.subgraphs.bedChanges.listeners === 1);
    const stream = await fetch(
      `${gateway.url}/graphql/stream?query=${encodeURIComponent('subscription { bedChanges { cursor } }')}`,
      { headers: { accept: 'text/event-stream' } },
    );
    const [one, all] = [gate(), gate()];
    const usual = gateway.places.execute.bind(gateway.places);
    gateway.places.execute = async (...call) => {
      await (call[0].query.includes('hospital(') ? one : all).opened;
      return usual(...call);
    };
    const calls = gateway.places.calls;
    const answer = gateway.post({ query: '{ hospitals { totalCount } }' });
    const asking = await SocketClient.ready(gateway.url);
    asking.subscribe('q', '{ hospitals { nodes { id } } }');
    asking.subscribe('r', '{ hospital(id: "h1") { name } }');
    await new Promise((resolve) => setTimeout(resolve, 100));
    const stopped = gateway.stop();
    expect((await client.closed).code).toBe(1001);
    expect(await stream.text()).toContain('event: complete');
    one.open();
    expect([await asking.next(), await asking.next()]).toMatchObject([
      { id: 'r', type: 'next', payload: { data: { hospital: { name: 'Hospital h1' } } } },
      { id: 'r', type: 'complete' },
    ]);
    all.open();
    expect((await answer).json.data.hospitals.totalCount).toBe(3);
    expect([await asking.next(), await asking.next()]).toMatchObject([
      { id: 'q', type: 'next', payload: { data: { hospitals: { nodes: expect.any(Array) as unknown } } } },
      { id: 'q', type: 'complete' },
    ]);
    expect((await asking.closed).code).toBe(1001);
    await stopped;
    expect(gateway.places.calls).toBe(calls + 3);
    expect(gateway.subgraphs.bedChanges.listeners).toBe(0);
    expect((await gateway.health.ready()).ready).toBe(false);
    await expect(gateway.post({ query: '{ __typename }' })).rejects.toThrow('fetch failed');
  });
});

function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}
