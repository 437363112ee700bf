import { HttpTransport } from '@goldenhour/gateway';
import {
  AppError,
  createLogger,
  createMetrics,
  Health,
  IdentityVerifier,
  PUBLIC_VIEWER,
  systemClock,
  type Identity,
  type SubgraphRequest,
  type SubgraphTransport,
} from '@goldenhour/service-kit';
import { EventStream, startSubgraphServer, type SubgraphServer } from '@goldenhour/subgraph-kit';
import { waitFor } from '@goldenhour/testing';
import type { ExecutionResult } from 'graphql';

const KEY = 'a key that gateway and subgraph share';
const IDENTITY: Identity = {
  viewer: { role: 'HOSPITAL_STAFF', userId: 'user-1', hospitalId: 'SG9zcGl0YWw6MQ' },
  caller: 'gateway',
  requestId: 'request-of-a-test',
  fresh: true,
};
const BEDS = { query: 'subscription { beds }' };

/** What reached the subgraph. */
const seen: { request: SubgraphRequest; identity: Identity }[] = [];
const streams = new Set<EventStream<ExecutionResult>>();

const subgraph: SubgraphTransport = {
  execute(request, identity) {
    seen.push({ request, identity });
    return Promise.resolve({ data: { said: request.query } });
  },
  subscribe(request, identity) {
    seen.push({ request, identity });
    if (request.query.includes('refused')) {
      return Promise.resolve({ errors: [new AppError('FORBIDDEN')] });
    }
    const stream = new EventStream<ExecutionResult>(() => streams.delete(stream));
    streams.add(stream);
    return Promise.resolve(stream);
  },
};

let server: SubgraphServer;
let transport: HttpTransport;

const transportWith = (key: string) =>
  new HttpTransport({
    url: `http://127.0.0.1:${server.port}/graphql`,
    audience: 'places',
    key,
    clock: systemClock,
  });

beforeEach(async () => {
  seen.length = 0;
  server = await startSubgraphServer({
    transport: subgraph,
    verifier: new IdentityVerifier({ audience: 'places', keys: { gateway: KEY }, clock: systemClock }),
    health: new Health(),
    metrics: createMetrics().registry,
    log: createLogger({ name: 'places', level: 'silent' }),
    host: '127.0.0.1',
    port: 0,
  });
  transport = transportWith(KEY);
});
afterEach(async () => {
  await transport.stop();
  await server.stop();
});

async function subscribe(signal?: AbortSignal): Promise<AsyncIterableIterator<ExecutionResult>> {
  return (await transport.subscribe(BEDS, IDENTITY, signal)) as AsyncIterableIterator<ExecutionResult>;
}

it('hands request and identity over as they are', async () => {
  const request = { query: 'query Q($n: Int) { said(n: $n) }', variables: { n: 1 }, operationName: 'Q' };
  expect(await transport.execute(request, IDENTITY)).toEqual({ data: { said: request.query } });
  expect(seen).toEqual([{ request, identity: IDENTITY }]);
});

it('executes a mutation once', async () => {
  await transport.execute({ query: 'mutation { add }' }, IDENTITY);
  expect(seen).toHaveLength(1);
});

it('gives the events of a subscription in order and its end', async () => {
  const events = await subscribe();
  const [stream] = streams;
  stream!.push({ data: { beds: 1 } });
  stream!.push({ data: { beds: '두 줄\n\nevent: next' } });
  expect(await events.next()).toEqual({ done: false, value: { data: { beds: 1 } } });
  expect(await events.next()).toEqual({ done: false, value: { data: { beds: '두 줄\n\nevent: next' } } });
  stream!.end();
  expect(await events.next()).toEqual({ done: true, value: undefined });
});

it('gives a refused subscription as one result', async () => {
  const result = await transport.subscribe({ query: 'subscription { refused }' }, IDENTITY);
  expect(result).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
});

it('ends the subgraph’s subscription at once when its reader returns, while a next() waits', async () => {
  const events = await subscribe();
  const waiting = events.next();
  await events.return!();
  expect(await waiting).toEqual({ done: true, value: undefined });
  await waitFor('the subscription to end', () => streams.size === 0);
});

it('ends the subgraph’s subscription when the signal aborts', async () => {
  const leaving = new AbortController();
  const events = await subscribe(leaving.signal);
  const waiting = events.next().catch(() => undefined);
  leaving.abort();
  await waiting;
  await waitFor('the subscription to end', () => streams.size === 0);
});

it('tells a reader that the subgraph stopped, rather than that the subscription is over', async () => {
  const events = await subscribe();
  const waiting = events.next();
  const stopped = server.stop();
  await expect(waiting).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  await stopped;
  await expect(transport.execute({ query: '{ said }' }, IDENTITY)).rejects.toMatchObject({
    code: 'UPSTREAM_UNAVAILABLE',
  });
});

it('blames nobody’s sign-in when gateway and subgraph have different keys', async () => {
  const stranger = transportWith('a key that the subgraph does not know');
  const anyone = { ...IDENTITY, viewer: PUBLIC_VIEWER };
  for (const call of [stranger.execute(BEDS, anyone), stranger.subscribe(BEDS, anyone)]) {
    const failure: unknown = await call.catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(failure).not.toMatchObject({ code: 'UNAUTHENTICATED' });
  }
  expect(seen).toEqual([]);
  await stranger.stop();
});
