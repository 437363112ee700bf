import { AppError } from '@goldenhour/service-kit';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { SocketClient } from '../testing/socket-client';
import { eventually, startTestGateway, type TestGateway } from '../testing/start-test-gateway';

const BED_CHANGES = `subscription Beds($after: String, $full: Boolean = true) {
  stream: bedChanges(after: $after) {
    changes {
      hospital { announcements(first: 3) { nodes { id message } } title: name }
      free: available @include(if: $full)
    }
    cursor
  }
}`;

describe.each(['compiled', 'apollo'])('subscriptions over WebSocket with the %s engine', (engine) => {
  let gateway: TestGateway;
  let client: SocketClient;
  beforeAll(async () => {
    gateway = await startTestGateway({
      GATEWAY_ENGINE: engine,
      SUBGRAPH_TIMEOUT_MS: '300',
      RATE_LIMIT_BURST: '10000',
    });
  });
  afterAll(() => gateway.stop());
  beforeEach(async () => {
    client = await SocketClient.ready(gateway.url);
  });
  afterEach(() => {
    client.close();
    gateway.notes.behaviour = undefined;
    gateway.places.behaviour = undefined;
  });

  const emit = (cursor = 'c1') =>
    gateway.subgraphs.bedChanges.emit({
      cursor,
      changes: [
        { available: 3, hospital: { id: 'h1' } },
        { available: null, hospital: { id: 'h2' } },
      ],
    });
  const listening = (count: number) => eventually(() => gateway.subgraphs.bedChanges.listeners === count);

  it('completes each event from the other subgraph and shapes it like a query: aliases, asked fields only, their order', async () => {
    client.subscribe('1', BED_CHANGES);
    await listening(1);
    emit();
    const { id, type, payload } = await client.next();
    expect([id, type]).toEqual(['1', 'next']);
    expect(JSON.stringify(payload)).toBe(
      JSON.stringify({
        data: {
          stream: {
            changes: [
              {
                hospital: {
                  announcements: { nodes: [{ id: 'a-h1', message: 'Note of h1' }] },
                  title: 'Hospital h1',
                },
                free: 3,
              },
              {
                hospital: {
                  announcements: { nodes: [{ id: 'a-h2', message: 'Note of h2' }] },
                  title: 'Hospital h2',
                },
                free: null,
              },
            ],
            cursor: 'c1',
          },
        },
      }),
    );
  });

  it('honours @include in an event', async () => {
    client.subscribe('1', BED_CHANGES, { full: false });
    await listening(1);
    emit();
    const { payload } = await client.next();
    expect(Object.keys(payload.data.stream.changes[0] as object)).toEqual(['hospital']);
  });

  it('keeps the events in order', async () => {
    client.subscribe('1', BED_CHANGES);
    await listening(1);
    for (let n = 0; n < 20; n += 1) emit(`c${n}`);
    for (let n = 0; n < 20; n += 1) expect((await client.next()).payload.data.stream.cursor).toBe(`c${n}`);
  });

  it('ends the upstream when the client completes, without waiting for the next event', async () => {
    client.subscribe('1', BED_CHANGES);
    await listening(1);
    client.send({ id: '1', type: 'complete' });
    await listening(0);
  });

  it('ends the upstream when the client vanishes', async () => {
    client.subscribe('1', BED_CHANGES);
    await listening(1);
    client.socket.terminate();
    await listening(0);
  });

  it('gives an event with nulls and errors when the completing subgraph is down', async () => {
    client.subscribe('1', BED_CHANGES);
    await listening(1);
    gateway.notes.behaviour = () => Promise.reject(new AppError('UPSTREAM_UNAVAILABLE'));
    emit();
    const { payload } = await client.next();
    expect(payload.data.stream.changes[0]).toEqual({
      hospital: { announcements: null, title: 'Hospital h1' },
      free: 3,
    });
    expect(payload.errors[0]).toMatchObject({
      path: ['stream', 'changes', 0, 'hospital', 'announcements'],
      extensions: { code: 'UPSTREAM_UNAVAILABLE' },
    });
    gateway.notes.behaviour = undefined;
    emit('c2');
    expect((await client.next()).payload.errors).toBeUndefined();
  });

  it('ends with a coded error when the upstream breaks, and the socket lives on', async () => {
    client.subscribe('1', BED_CHANGES);
    await listening(1);
    gateway.subgraphs.bedChanges.fail(new AppError('UPSTREAM_UNAVAILABLE'));
    const message = await client.next();
    expect(message).toMatchObject({
      id: '1',
      type: 'error',
      payload: [{ extensions: { code: 'UPSTREAM_UNAVAILABLE' } }],
    });
    client.subscribe('2', '{ hospital(id: "h1") { name } }');
    expect((await client.next()).payload.data).toEqual({ hospital: { name: 'Hospital h1' } });
  });

  it('keeps the code of a subscription that its subgraph refuses', async () => {
    client.subscribe('1', BED_CHANGES, { after: 'old' });
    const { type, payload } = await client.next();
    expect(type).toBe('next');
    expect(payload.errors[0].extensions.code).toBe('CURSOR_EXPIRED');
    expect((await client.next()).type).toBe('complete');
  });

  it('says UPSTREAM_UNAVAILABLE when the subgraph does not start the subscription in time', async () => {
    gateway.places.behaviour = () => new Promise(() => undefined);
    client.subscribe('1', BED_CHANGES);
    expect((await client.next()).payload.errors[0].extensions.code).toBe('UPSTREAM_UNAVAILABLE');
  });

  it('runs queries and mutations too', async () => {
    client.subscribe('q', '{ hospitals { totalCount } }');
    expect((await client.next()).payload).toEqual({ data: { hospitals: { totalCount: 3 } } });
    expect(await client.next()).toEqual({ id: 'q', type: 'complete' });
    client.subscribe(
      'm',
      'mutation { renameHospital(input: { id: "h3", name: "N" }) { hospital { name } } }',
    );
    expect((await client.next()).payload).toEqual({ data: { renameHospital: { hospital: { name: 'N' } } } });
  });

  it.each([
    ['a syntax error', '{ hospital(', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a wrong variable',
      'query ($first: Int!) { hospitals(first: $first) { totalCount } }',
      'BAD_USER_INPUT',
    ],
    ['too many tokens', `{ ${'a '.repeat(2001)} }`, 'OPERATION_TOO_COMPLEX'],
    [
      'fields repeated without end',
      `{ hospitals { ${'totalCount '.repeat(1900)} } }`,
      'OPERATION_TOO_COMPLEX',
    ],
    ['an empty document', '', 'BAD_USER_INPUT'],
  ])('answers %s with an error message and leaves the socket open', async (_, query, code) => {
    client.subscribe('bad', query);
    expect(await client.next()).toMatchObject({
      id: 'bad',
      type: 'error',
      payload: [{ extensions: { code } }],
    });
    client.subscribe('good', '{ hospitals { totalCount } }');
    expect((await client.next()).type).toBe('next');
  });

  it('speaks with the usual client library', async () => {
    const library = createClient({
      url: `${gateway.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
    });
    const events = library.iterate({ query: BED_CHANGES });
    const first = events.next();
    await listening(1);
    emit('c9');
    expect((await first).value.data.stream.cursor).toBe('c9');
    await events.return?.();
    await listening(0);
    await library.dispose();
  });
});
