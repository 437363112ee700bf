import { AppError } from '@goldenhour/service-kit';
import { createClient } from 'graphql-sse';
import { testKeys } from '../testing/test-keys';
import { eventually, startTestGateway, type TestGateway } from '../testing/start-test-gateway';

const keys = testKeys();
const CURSORS = 'subscription { bedChanges { cursor } }';

describe('server-sent events', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ ACCESS_TOKEN_JWKS: keys.jwks, RATE_LIMIT_BURST: '10000' });
  });
  afterAll(() => gateway.stop());

  const listening = (count: number) => eventually(() => gateway.subgraphs.bedChanges.listeners === count);
  const open = (query: string, init: RequestInit = {}) =>
    fetch(`${gateway.url}/graphql/stream?query=${encodeURIComponent(query)}`, {
      ...init,
      headers: { accept: 'text/event-stream', ...(init.headers as Record<string, string>) },
    });

  it('streams a subscription to the usual client library, completed across subgraphs, and ends upstream when it leaves', async () => {
    const library = createClient({ url: `${gateway.url}/graphql/stream`, retryAttempts: 0 });
    const events = library.iterate({
      query: 'subscription { bedChanges { changes { hospital { name announcements { totalCount } } } } }',
    });
    const first = events.next();
    await listening(1);
    gateway.subgraphs.bedChanges.emit({ cursor: 'c1', changes: [{ available: 1, hospital: { id: 'h1' } }] });
    expect((await first).value).toEqual({
      data: {
        bedChanges: { changes: [{ hospital: { name: 'Hospital h1', announcements: { totalCount: 1 } } }] },
      },
    });
    await events.return?.();
    await listening(0);
  });

  it('needs no special header by GET, as EventSource cannot send one', async () => {
    const leave = new AbortController();
    const response = await open(CURSORS, { signal: leave.signal });
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    await listening(1);
    leave.abort();
    await listening(0);
  });

  it('answers a query with one event', async () => {
    const text = await (await open('{ hospitals { totalCount } }')).text();
    expect(text).toBe(
      ':\n\nevent: next\ndata: {"data":{"hospitals":{"totalCount":3}}}\n\nevent: complete\ndata:\n\n',
    );
  });

  it.each([
    ['a syntax error', '{ a(', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', 'subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a refused subscription', 'subscription { bedChanges(after: "old") { cursor } }', 'CURSOR_EXPIRED'],
    [
      'too many aliases',
      `{ ${Array.from({ length: 31 }, (_, n) => `a${n}: __typename`).join(' ')} }`,
      'OPERATION_TOO_COMPLEX',
    ],
  ])('answers %s as an event with its code', async (_, query, code) => {
    expect(await (await open(query)).text()).toContain(`"code":"${code}"`);
  });

  it('ends with a coded error when the upstream breaks', async () => {
    const response = await open(CURSORS);
    await listening(1);
    gateway.subgraphs.bedChanges.fail(new AppError('UPSTREAM_UNAVAILABLE'));
    expect(await response.text()).toMatch(/event: next\ndata: .*UPSTREAM_UNAVAILABLE.*\n\nevent: complete/);
  });

  it('ends with UNAUTHENTICATED when the token ends', async () => {
    const token = keys.token({ exp: Math.floor(Date.now() / 1000) + 1 });
    const response = await open(CURSORS, { headers: { authorization: `Bearer ${token}` } });
    expect(await response.text()).toContain('"code":"UNAUTHENTICATED"');
    await listening(0);
  });

  it.each([
    [
      'a mutation by GET',
      405,
      () => open('mutation { renameHospital(input: { id: "h1", name: "X" }) { hospital { id } } }'),
    ],
    ['an answer of another type', 406, () => open(CURSORS, { headers: { accept: 'application/json' } })],
    [
      'a form',
      415,
      () => open(CURSORS, { method: 'POST', body: 'query=1', headers: { 'content-type': 'text/plain' } }),
    ],
    ['another method', 405, () => open(CURSORS, { method: 'DELETE' })],
    ['a bad token', 401, () => open(CURSORS, { headers: { authorization: 'Bearer x' } })],
  ])('refuses %s with %i', async (_, status, send) => {
    const response = await send();
    expect(response.status).toBe(status);
    expect(((await response.json()) as { errors: unknown[] }).errors).toHaveLength(1);
  });
});
