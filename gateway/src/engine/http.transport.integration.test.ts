import { createServer } from 'node:http';
import { HttpTransport, PUBLIC_VIEWER, systemClock, type Identity } from '@goldenhour/service-kit';
import type { ExecutionResult } from 'graphql';
import { eventually } from '../testing/start-test-gateway';
import { startTestSubgraph } from '../testing/test-subgraph-server';
import { testSubgraphs } from '../testing/test-subgraphs';

const key = 'k'.repeat(32);
const identity: Identity = { viewer: PUBLIC_VIEWER, caller: 'gateway', requestId: 'request-1', fresh: false };
const unavailable = expect.objectContaining({ code: 'UPSTREAM_UNAVAILABLE' });

describe('a subgraph over HTTP', () => {
  const subgraphs = testSubgraphs();
  let server: Awaited<ReturnType<typeof startTestSubgraph>>;
  let transport: HttpTransport;
  const over = (options: Partial<{ url: string; audience: string; key: string }> = {}) =>
    new HttpTransport({ url: server.url, audience: 'places', key, clock: systemClock, ...options });

  beforeEach(async () => {
    server = await startTestSubgraph(subgraphs.schemas.places, { name: 'places', key });
    transport = over();
  });
  afterEach(async () => {
    await transport.stop();
    await server.stop();
  });

  const query = {
    query: 'query Q($first: Int!) { hospitals(first: $first) { totalCount } }',
    variables: { first: 2 },
    operationName: 'Q',
  };
  const mutation = {
    query: 'mutation { renameHospital(input: { id: "h1", name: "New" }) { hospital { name } } }',
  };
  const listening = (count: number) => eventually(() => subgraphs.bedChanges.listeners === count);
  const subscription = { query: 'subscription { bedChanges { cursor } }' };
  const opened = async () =>
    (await transport.subscribe(subscription, identity)) as AsyncIterableIterator<ExecutionResult>;

  it('answers with the signed identity of whoever asks, over kept connections', async () => {
    const viewer = { role: 'MEMBER', userId: 'user-1' } as const;
    const who = { query: '{ whoAmI { role userId requestId fresh } }' };
    const asked = { ...identity, viewer, fresh: true };
    for (let n = 0; n < 5; n += 1) {
      const { data } = await transport.execute(who, asked);
      expect(data).toEqual({
        whoAmI: { role: 'MEMBER', userId: 'user-1', requestId: 'request-1', fresh: true },
      });
    }
    expect(server.state.connections).toBeLessThanOrEqual(2);
  });

  it('fails without telling clients to sign in when the key is another', async () => {
    const stranger = over({ key: 'x'.repeat(32) });
    await expect(stranger.execute(query, identity)).rejects.toThrow('refused our identity');
    await expect(stranger.subscribe(subscription, identity)).rejects.toThrow('refused our identity');
    await stranger.stop();
  });

  it('sends a query once more, signed anew, when the connection is reset', async () => {
    let resets = 1;
    server.state.intercept = (socket) => resets-- > 0 && Boolean(socket.resetAndDestroy());
    expect((await transport.execute(query, identity)).data).toEqual({ hospitals: { totalCount: 3 } });
    expect(server.state.requests).toBe(2);
  });

  it('never sends a mutation twice', async () => {
    server.state.intercept = (socket) => Boolean(socket.resetAndDestroy());
    await expect(transport.execute(mutation, identity)).rejects.toEqual(unavailable);
    expect(server.state.requests).toBe(1);
  });

  it('gives up after the second reset', async () => {
    server.state.intercept = (socket) => Boolean(socket.resetAndDestroy());
    await expect(transport.execute(query, identity)).rejects.toEqual(unavailable);
    expect(server.state.requests).toBe(2);
  });

  it('says UPSTREAM_UNAVAILABLE when nobody listens', async () => {
    await server.stop();
    await expect(transport.execute(query, identity)).rejects.toEqual(unavailable);
    await expect(transport.subscribe(subscription, identity)).rejects.toEqual(unavailable);
  });

  it.each([
    [502, '<html>Bad Gateway at 10.0.0.7</html>', unavailable],
    [200, '<html>Welcome</html>', expect.objectContaining({ message: expect.not.stringContaining('html') })],
  ])('does not take status %i with %s for an answer', async (status, body, expected) => {
    const odd = createServer((_request, response) => response.writeHead(status).end(body));
    await new Promise<void>((resolve) => odd.listen(0, '127.0.0.1', resolve));
    const elsewhere = over({ url: `http://127.0.0.1:${(odd.address() as { port: number }).port}/graphql` });
    await expect(elsewhere.execute(query, identity)).rejects.toEqual(expected);
    await elsewhere.stop();
    odd.close();
  });

  it('streams a subscription, and ends it at the subgraph when the reader leaves between two events', async () => {
    const events = await opened();
    await listening(1);
    subgraphs.bedChanges.emit({ cursor: '가나다', changes: [] });
    expect((await events.next()).value).toEqual({ data: { bedChanges: { cursor: '가나다' } } });
    const pending = events.next();
    await events.return?.();
    expect((await pending).done).toBe(true);
    await listening(0);
  });

  it('ends a stream when the signal aborts', async () => {
    const leave = new AbortController();
    const events = (await transport.subscribe(
      subscription,
      identity,
      leave.signal,
    )) as AsyncIterableIterator<ExecutionResult>;
    await listening(1);
    leave.abort();
    await expect(events.next()).rejects.toEqual(unavailable);
    await listening(0);
  });

  it('breaks off with UPSTREAM_UNAVAILABLE when the subgraph dies', async () => {
    const events = await opened();
    await listening(1);
    const next = events.next();
    server.cut();
    await expect(next).rejects.toEqual(unavailable);
    await listening(0);
  });

  it('gives the errors of a refused subscription', async () => {
    const refused = await transport.subscribe(
      { query: 'subscription { bedChanges(after: "old") { cursor } }' },
      identity,
    );
    const result =
      Symbol.asyncIterator in refused ? ((await refused.next()).value as ExecutionResult) : refused;
    expect(result.errors?.[0]?.extensions['code']).toBe('CURSOR_EXPIRED');
  });
});
