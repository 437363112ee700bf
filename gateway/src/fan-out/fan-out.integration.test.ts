import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { settle } from '../testing/fan-out-stand';
import { LocalTransport } from '../testing/local-transport';
import { LOGGED_SDL, LoggedSource } from '../testing/logged-source';
import { SocketClient } from '../testing/socket-client';
import { eventually, startTestGateway, type TestGateway } from '../testing/start-test-gateway';

const CHANGES = 'subscription ($after: String) { changes(after: $after) { cursor changes { free } } }';
const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@tag"])';

function supergraphOf(sdl: string): string {
  const typeDefs = parse(`${LINK}\n${sdl.replace(/directive @tag[^\n]*/, '')}`);
  const result = composeServices([{ name: 'log', url: 'http://log.internal/graphql', typeDefs }]);
  if (result.errors) throw new Error(result.errors.map(String).join('\n'));
  return result.supergraphSdl;
}

const supergraphSdl = supergraphOf(LOGGED_SDL);
const bed = (free: number) => ({ kind: 'ER', free, place: { id: 'p1' } });

describe.each(['compiled', 'apollo'])('clients of one gateway with the %s engine', (engine) => {
  let source: LoggedSource;
  let transport: LocalTransport;
  let gateway: TestGateway;
  beforeEach(async () => {
    source = new LoggedSource();
    transport = new LocalTransport(source.schema);
    gateway = await startTestGateway(
      { GATEWAY_ENGINE: engine, RATE_LIMIT_BURST: '10000' },
      { supergraphSdl, transports: { log: transport } },
    );
  });
  afterEach(() => gateway.stop());

  const metric = async (name: string): Promise<string | undefined> => {
    const text = await (await fetch(`${gateway.url}/metrics`)).text();
    return text.split('\n').find((line) => line.startsWith(name));
  };

  it('share one upstream over sockets and event streams, each under its own id', async () => {
    const sockets = await Promise.all([SocketClient.ready(gateway.url), SocketClient.ready(gateway.url)]);
    const ids = ['1', '병상 "2"'];
    for (const [n, socket] of sockets.entries()) socket.subscribe(ids[n]!, CHANGES);
    for (const socket of sockets) await socket.next();
    const query = encodeURIComponent('subscription { changes { cursor changes { free } } }');
    const stream = await fetch(`${gateway.url}/graphql/stream?query=${query}`, {
      headers: { accept: 'text/event-stream' },
    });
    source.commit(bed(1));
    source.commit(...Array.from({ length: 300 }, (_, free) => bed(free)));
    const last = { cursor: source.cursor(2), changes: Array.from({ length: 300 }, (_, free) => ({ free })) };
    for (const [n, socket] of sockets.entries()) {
      const payload = { data: { changes: { cursor: source.cursor(1), changes: [{ free: 1 }] } } };
      expect(await socket.next()).toEqual({ id: ids[n], type: 'next', payload });
      expect((await socket.next()).payload).toEqual({ data: { changes: last } });
    }
    // The socket's operation names its cursor, the stream's does not.
    expect([source.streams.size, await metric('gateway_upstream_subscriptions{kind="shared"}')]).toEqual([
      2,
      'gateway_upstream_subscriptions{kind="shared"} 2',
    ]);
    await gateway.stop();
    expect(await stream.text()).toContain(
      `event: next\ndata: ${JSON.stringify({ data: { changes: last } })}\n\n`,
    );
    expect(await Promise.all(sockets.map(async ({ closed }) => (await closed).code))).toEqual([1001, 1001]);
    expect(source.streams.size).toBe(0);
  });

  it('go on when the source was away, and resume after their cursor', async () => {
    const socket = await SocketClient.ready(gateway.url);
    source.commit(bed(1));
    source.commit(bed(2));
    socket.subscribe('1', CHANGES, { after: source.cursor(1) });
    expect((await socket.next()).payload.data.changes.changes).toEqual([{ free: 2 }]);
    await eventually(() => source.streams.size === 1);
    source.break();
    source.commit(bed(3));
    expect((await socket.next()).payload.data.changes.changes).toEqual([{ free: 3 }]);
    socket.subscribe('2', CHANGES, { after: 'unknown' });
    expect((await socket.next()).payload.errors[0].extensions.code).toBe('CURSOR_EXPIRED');
    socket.close();
  });
});

it('are planned anew with another supergraph, or told what to do', async () => {
  const source = new LoggedSource();
  const transports = { log: new LocalTransport(source.schema) };
  const gateway = await startTestGateway({}, { supergraphSdl, transports });
  const socket = await SocketClient.ready(gateway.url);
  socket.subscribe('stays', CHANGES);
  await socket.next();
  socket.subscribe('goes', 'subscription { posted { text } }');
  await eventually(() => source.posted.listeners === 1);
  const opened = transports.log.calls;
  gateway.reload(supergraphOf(LOGGED_SDL.replace('nothing: Int', 'something: Int')));
  expect(await socket.next()).toMatchObject({
    id: 'goes',
    type: 'error',
    payload: [{ extensions: { code: 'UPSTREAM_UNAVAILABLE' } }],
  });
  await eventually(() => transports.log.calls === opened + 1);
  source.commit(bed(1));
  expect(await socket.next()).toMatchObject({ id: 'stays', type: 'next' });
  socket.close();
  await gateway.stop();
});

it('a client whose socket is full then gets the latest of each bed, every cursor in order, and goes on live', async () => {
  const source = new LoggedSource();
  const transport = new LocalTransport(source.schema);
  const gateway = await startTestGateway({}, { supergraphSdl, transports: { log: transport } });
  const slow = await SocketClient.ready(gateway.url);
  slow.subscribe('1', 'subscription { changes { cursor changes { kind free place { id } } } }');
  await slow.next();
  slow.socket.pause();
  // More than the kernel's buffers of both ends hold.
  source.commit({ kind: 'BIG', free: 0, place: { id: 'x'.repeat(12_000_000) } });
  for (let free = 1; free <= 50; free += 1) {
    source.commit(bed(free), { kind: 'ICU', free, place: { id: `p${free % 2}` } });
    await settle();
  }
  slow.socket.resume();
  const events: { cursor: string; changes: { kind: string; free: number; place: { id: string } }[] }[] = [];
  while (events.at(-1)?.cursor !== source.cursor(51))
    events.push((await slow.next()).payload.data.changes as (typeof events)[number]);
  const [, ...current] = events;
  expect(current.map(({ cursor }) => cursor)).toEqual([source.cursor(50), source.cursor(51)]);
  expect(current.map(({ changes }) => changes)).toEqual([
    [{ kind: 'ICU', free: 49, place: { id: 'p1' } }],
    [bed(50), { kind: 'ICU', free: 50, place: { id: 'p0' } }],
  ]);
  expect(await (await fetch(`${gateway.url}/metrics`)).text()).toMatch(
    /^gateway_coalesced_events_total 48$/m,
  );
  source.commit(bed(51));
  expect((await slow.next()).payload.data.changes).toEqual({ cursor: source.cursor(), changes: [bed(51)] });
  await gateway.stop();
});
