import { HOSTILE_OPERATIONS } from '../testing/hostile-corpus';
import { SocketClient } from '../testing/socket-client';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway';
import { MOST_RUNNING } from './conversation';

/** More than any of it takes on a quiet machine; a busy one must not fail this. */
const PATIENCE_MS = 3_000;

/** What is sent raw, and how the socket ends: nothing of it is GraphQL. */
const HOSTILE_FRAMES: readonly (readonly [
  name: string,
  data: string | Buffer,
  isBinary: boolean,
  code: number,
])[] = [
  ['an empty frame', '', false, 4400],
  ['no JSON', '{ hospitals { nodes', false, 4400],
  ['a list of messages', '[{"id":"1","type":"subscribe","payload":{"query":"{ __typename }"}}]', false, 4400],
  ['null', 'null', false, 4400],
  ['a type of its own', '{"type":"hello"}', false, 4400],
  ['__proto__ as the type', '{"type":"__proto__"}', false, 4400],
  ['no id', '{"type":"subscribe","payload":{"query":"{ __typename }"}}', false, 4400],
  ['a payload that is a text', '{"id":"1","type":"subscribe","payload":"{ __typename }"}', false, 4400],
  ['invalid UTF-8', Buffer.from([0x22, 0xff, 0xfe, 0x22]), false, 1007],
  ['UTF-16', Buffer.from('{"type":"ping"}', 'utf16le'), true, 4400],
  ['5 MB', 'x'.repeat(5 * 1024 * 1024), false, 1009],
];

describe('a socket of somebody hostile', () => {
  let gateway: TestGateway;
  let control: SocketClient;
  beforeAll(async () => {
    gateway = await startTestGateway({ RATE_LIMIT_BURST: '10000', OVERLOAD_DELAY_MS: '0' });
    control = await SocketClient.ready(gateway.url);
  });
  afterAll(async () => {
    control.close();
    await gateway.stop();
  });
  afterEach(async () => {
    control.subscribe('control', '{ hospitals { totalCount } }');
    expect((await control.next()).payload).toEqual({ data: { hospitals: { totalCount: 3 } } });
    expect((await control.next()).type).toBe('complete');
  });

  it('is answered each operation, and may go on', async () => {
    const client = await SocketClient.ready(gateway.url);
    for (const { name, payload, code } of HOSTILE_OPERATIONS) {
      client.socket.send(`{"id":${JSON.stringify(name)},"type":"subscribe","payload":${payload}}`);
      const start = performance.now();
      const answer = await client.next();
      expect([name, performance.now() - start < PATIENCE_MS]).toEqual([name, true]);
      if (code === undefined) {
        expect([name, answer.type, answer.payload.errors]).toEqual([name, 'next', undefined]);
        expect((await client.next()).type).toBe('complete');
      } else expect([name, answer.type, answer.payload[0].extensions.code]).toEqual([name, 'error', code]);
      expect(answer.id).toBe(name);
    }
    client.close();
  });

  it.each(HOSTILE_FRAMES)('that sends %s is closed, and no other', async (_name, data, binary, code) => {
    const client = await SocketClient.ready(gateway.url);
    client.socket.on('error', () => undefined);
    client.socket.send(data, { binary });
    expect((await client.closed).code).toBe(code);
  });

  it(`that subscribes 500 times has ${MOST_RUNNING}`, async () => {
    const client = await SocketClient.ready(gateway.url);
    for (let n = 0; n < 500; n += 1) client.subscribe(`s${n}`, 'subscription { bedChanges { cursor } }');
    for (let n = MOST_RUNNING; n < 500; n += 1)
      expect(await client.next()).toMatchObject({
        id: `s${n}`,
        type: 'error',
        payload: [{ extensions: { code: 'RATE_LIMITED' } }],
      });
    gateway.subgraphs.bedChanges.emit({ cursor: 'c1', changes: [] });
    for (let n = 0; n < MOST_RUNNING; n += 1) expect((await client.next()).type).toBe('next');
    client.close();
  });
});
