import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';
import type { Socket } from 'node:net';
import { WebSocket } from 'ws';
import { SocketClient } from '../testing/socket-client';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway';

const LONG = 'i'.repeat(300);
const subscribe = (id: string) =>
  `{"id":"${id}","type":"subscribe","payload":{"query":"subscription { bedChanges { cursor } }"}}`;
const INIT = '{"type":"connection_init"}';

/** What is sent, and with what a socket is closed for it. */
const CODES: readonly (readonly [code: number, what: string, messages: readonly string[], reason: string])[] =
  [
    [4400, 'a message that is none', [INIT, 'hello'], 'Invalid message received'],
    [4401, 'an operation before connection_init', [subscribe('1')], 'Unauthorized'],
    [4403, 'a bad token', ['{"type":"connection_init","payload":{"authorization":"Bearer x"}}'], 'Forbidden'],
    [4409, 'an id that runs', [INIT, subscribe('1'), subscribe('1')], 'Subscriber for 1 already exists'],
    [
      4409,
      'an id too long for a reason',
      [INIT, subscribe(LONG), subscribe(LONG)],
      `Subscriber for ${'i'.repeat(20)} already exists`,
    ],
    [4429, 'a second connection_init', [INIT, INIT], 'Too many initialisation requests'],
  ];

describe('a socket is closed', () => {
  let gateway: TestGateway;
  /** As it is on the wire: the client library gives up by itself where no protocol was agreed on. */
  const firstCloseCode = async (protocol: string): Promise<number> => {
    const asked = request(`${gateway.url}/graphql`, {
      headers: {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': randomBytes(16).toString('base64'),
        'sec-websocket-protocol': protocol,
      },
    }).end();
    const [, socket, head] = (await once(asked, 'upgrade')) as [unknown, Socket, Buffer];
    const frame = head.length > 0 ? head : ((await once(socket, 'data')) as [Buffer])[0];
    socket.destroy();
    expect(frame[0]! & 0x0f).toBe(8);
    return frame.readUInt16BE(2);
  };
  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  afterAll(() => gateway.stop());

  it.each(CODES)('with %i for %s', async (code, _what, messages, reason) => {
    const client = await SocketClient.connect(gateway.url);
    for (const message of messages) client.socket.send(message);
    expect(await client.closed).toEqual({ code, reason });
  });

  it('with 4406 for another protocol, and for none', async () => {
    const none = new WebSocket(`${gateway.url.replace('http', 'ws')}/graphql`, []);
    expect(await new Promise((resolve) => none.once('close', resolve))).toBe(4406);
    expect(await firstCloseCode('graphql-ws')).toBe(4406);
  });

  it('with 4408 when nothing comes', async () => {
    const client = await SocketClient.connect(gateway.url);
    expect(await client.closed).toEqual({ code: 4408, reason: 'Connection initialisation timeout' });
  });

  it('with 4429 when it lets megabytes wait', async () => {
    const client = await SocketClient.ready(gateway.url);
    client.socket.pause();
    const text = 'x'.repeat(400_000);
    for (let n = 0; n < 100; n += 1) {
      client.subscribe(`s${n}`, `subscription { bedChanges { cursor } }`);
      gateway.subgraphs.bedChanges.emit({ cursor: text, changes: [] });
      await new Promise((resolve) => setImmediate(resolve));
    }
    client.socket.resume();
    expect(await client.closed).toEqual({ code: 4429, reason: 'Too slow' });
  });
});
