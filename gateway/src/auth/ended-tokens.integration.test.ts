import type { Denial } from '@goldenhour/events';
import { createInProcessBus } from '@goldenhour/events';
import { SocketClient } from '../testing/socket-client';
import { eventually, startTestGateway, type TestGateway } from '../testing/start-test-gateway';
import { testKeys } from '../testing/test-keys';
import { UserDouble } from '../testing/user-double';

const keys = testKeys();
const CURSORS = 'subscription { bedChanges { cursor } }';
const CHANGES = 'subscription { bedChanges { cursor changes { __typename } } }';
const seconds = (count: number) => Math.floor(Date.now() / 1000) + count;

describe('a token that ends or is denied', () => {
  const bus = createInProcessBus(() => undefined);
  const user = new UserDouble(bus);
  let gateway: TestGateway;
  beforeAll(async () => {
    const { kid, x, y } = keys.jwk;
    user.keys = [{ kid, x: x!, y: y! }];
    gateway = await startTestGateway({ RATE_LIMIT_BURST: '10000' }, { bus }, user);
    await eventually(() => user.transport.calls > 0);
  });
  afterAll(() => gateway.stop());

  const listening = (count: number) => eventually(() => gateway.subgraphs.bedChanges.listeners === count);
  const bearer = (claims: Record<string, unknown>) => ({ authorization: `Bearer ${keys.token(claims)}` });
  /** A socket with two subscriptions, of which each has its upstream. */
  async function live(claims: Record<string, unknown>): Promise<SocketClient> {
    const client = await SocketClient.ready(gateway.url, bearer(claims));
    client.subscribe('1', CURSORS);
    client.subscribe('2', CHANGES);
    await listening(2);
    return client;
  }
  const stream = (claims: Record<string, unknown>) =>
    fetch(`${gateway.url}/graphql/stream?query=${encodeURIComponent(CURSORS)}`, {
      headers: { accept: 'text/event-stream', ...bearer(claims) },
    });
  const denials: [string, Record<string, unknown>, Pick<Denial, 'kind' | 'id'> & Partial<Denial>, RegExp][] =
    [
      ['token', { jti: 'a' }, { kind: 'TOKEN', id: 'a' }, /ended\. Sign in again/],
      ['session', { sid: 'b' }, { kind: 'SESSION', id: 'b' }, /ended\. Sign in again/],
      [
        'role',
        { sub: 'c', ver: 1 },
        { kind: 'PRINCIPAL', id: 'c', belowVersion: 2 },
        /rights have changed\. Renew/,
      ],
    ];

  it.each(denials)(
    'ends a socket with an error for each operation, then 4403: denied %s',
    async (_, claims, denial, advice) => {
      const client = await live(claims);
      await user.deny(denial);
      for (const id of ['1', '2']) {
        expect(await client.next()).toEqual({
          id,
          type: 'error',
          payload: [{ message: expect.stringMatching(advice), extensions: { code: 'UNAUTHENTICATED' } }],
        });
      }
      expect(await client.closed).toEqual({ code: 4403, reason: expect.stringMatching(advice) });
      await listening(0);
      const line = gateway.lines.findLast(({ transport }) => transport === 'ws');
      expect(line).toMatchObject({ outcome: 'UNAUTHENTICATED', operationType: 'subscription' });
    },
  );

  it.each(denials)('ends an event stream with an error: denied %s', async (_, claims, denial, advice) => {
    const own = Object.fromEntries(
      Object.entries(claims).map(([n, v]) => [n, typeof v === 'string' ? `sse-${v}` : v]),
    );
    const response = await stream(own);
    await listening(1);
    await user.deny({ ...denial, id: `sse-${denial.id}` });
    const text = await response.text();
    expect(text).toMatch(/event: next\ndata: .*"code":"UNAUTHENTICATED".*\n\nevent: complete/);
    expect(text).toMatch(advice);
    await listening(0);
  });

  it('ends a socket with the same words when its time is over', async () => {
    const client = await live({ exp: seconds(2) });
    for (const id of ['1', '2']) {
      const message = expect.stringContaining('The access token has ended') as string;
      const extensions = { code: 'UNAUTHENTICATED' };
      expect(await client.next()).toEqual({ id, type: 'error', payload: [{ message, extensions }] });
    }
    expect((await client.closed).code).toBe(4403);
  });

  it('is refused over HTTP from then on, also where it was good a moment ago', async () => {
    const ask = () => gateway.post({ query: '{ whoAmI { userId } }' }, bearer({ jti: 'seen' }));
    const token = keys.token({ jti: 'seen' });
    const headers = { authorization: `Bearer ${token}` };
    const seen = () => gateway.post({ query: '{ whoAmI { userId } }' }, headers);
    expect((await seen()).json.data.whoAmI.userId).toBe('user-1');
    await user.deny({ kind: 'TOKEN', id: 'seen' });
    for (const refused of [await seen(), await ask()]) {
      expect(refused.status).toBe(401);
      expect(refused.json.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    }
  });

  it('opens no socket and renews none: a ping with it gets no pong', async () => {
    await user.deny({ kind: 'TOKEN', id: 'denied' });
    const refused = await SocketClient.connect(gateway.url);
    refused.send({ type: 'connection_init', payload: bearer({ jti: 'denied' }) });
    expect((await refused.closed).code).toBe(4403);

    const client = await SocketClient.ready(gateway.url, bearer({ jti: 'good' }));
    for (const payload of [
      bearer({ jti: 'denied' }),
      bearer({ exp: seconds(-1) }),
      bearer({ role: 'MEMBER' }),
    ])
      client.send({ type: 'ping', payload });
    client.send({ type: 'ping' });
    expect(await client.next()).toEqual({ type: 'pong' });
    client.subscribe('1', '{ __typename }');
    expect((await client.next()).type).toBe('next');
    client.close();
  });

  it('is forgotten by a socket that a ping gave a new one of the same user: subscriptions live on', async () => {
    const client = await live({ jti: 'old', sid: 'old', ver: 1, sub: 'renewer' });
    client.send({ type: 'ping', payload: bearer({ jti: 'new', sid: 'new', ver: 2, sub: 'renewer' }) });
    expect(await client.next()).toEqual({ type: 'pong' });
    await user.deny({ kind: 'SESSION', id: 'old' });
    await user.deny({ kind: 'PRINCIPAL', id: 'renewer', belowVersion: 2 });
    gateway.subgraphs.bedChanges.emit({ cursor: 'c', changes: [] });
    expect([(await client.next()).type, (await client.next()).type]).toEqual(['next', 'next']);
    await user.deny({ kind: 'SESSION', id: 'new' });
    expect((await client.next()).type).toBe('error');
    expect((await client.closed).code).toBe(4403);
  });

  it('leaves the sockets of others and of the public alone', async () => {
    const other = await SocketClient.ready(gateway.url, bearer({ jti: 'other', sid: 'other' }));
    const anyone = await SocketClient.ready(gateway.url);
    await user.deny({ kind: 'SESSION', id: 'somebody' });
    for (const client of [other, anyone]) {
      client.subscribe('1', '{ __typename }');
      expect((await client.next()).type).toBe('next');
      client.close();
    }
  });
});

it('tells subgraphs the address that a request comes from, over HTTP, sockets and streams', async () => {
  const gateway = await startTestGateway({ TRUST_PROXY: '1' });
  const headers = { 'x-forwarded-for': '203.0.113.7' };
  const query = '{ whoAmI { role } }';
  await gateway.post({ query }, headers);
  const sse = { headers: { ...headers, accept: 'text/event-stream' } };
  await (await fetch(`${gateway.url}/graphql/stream?query=${encodeURIComponent(query)}`, sse)).text();
  const client = await SocketClient.ready(gateway.url, undefined, headers);
  client.subscribe('1', query);
  await client.next();
  const addresses = gateway.subgraphs.identities.map(({ identity }) => identity.address);
  expect(addresses).toEqual(['203.0.113.7', '203.0.113.7', '203.0.113.7']);
  expect(JSON.stringify(gateway.lines)).not.toContain('203.0.113.7');
  client.close();
  await gateway.stop();
});

it('publishes the keys that it follows beside its own', async () => {
  const own = testKeys('own');
  const user = new UserDouble();
  user.keys = [{ kid: 'followed', x: keys.jwk.x!, y: keys.jwk.y! }];
  const gateway = await startTestGateway({ ACCESS_TOKEN_JWKS: own.jwks }, {}, user);
  const published = async () =>
    (await (await fetch(`${gateway.url}/.well-known/jwks.json`)).json()) as {
      keys: Record<string, string>[];
    };
  let kids: (string | undefined)[] = [];
  const until = Date.now() + 5000;
  while (kids.length < 2 && Date.now() < until) kids = (await published()).keys.map(({ kid }) => kid);
  expect(kids.sort()).toEqual(['followed', 'own']);
  expect(Object.keys((await published()).keys[0]!).sort()).toEqual([
    'alg',
    'crv',
    'kid',
    'kty',
    'use',
    'x',
    'y',
  ]);
  const headers = { authorization: `Bearer ${own.token()}` };
  const answer = await gateway.post({ query: '{ whoAmI { role } }' }, headers);
  expect(answer.json.data.whoAmI.role).toBe('DISPATCHER');
  await gateway.stop();
});
