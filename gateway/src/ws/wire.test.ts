import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { SharedEvent } from '../fan-out/shared-event';
import { eventually } from '../testing/start-test-gateway';
import { nextHead } from './messages';
import { directSocket, Wire } from './wire';

/** Both ends of a WebSocket, and what the client has received. */
async function connected(perMessageDeflate: boolean) {
  const http = createServer();
  const server = new WebSocketServer({
    server: http,
    perMessageDeflate: perMessageDeflate && { threshold: 0 },
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const client = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`);
  const received: string[] = [];
  client.on('message', (data: Buffer, isBinary) => {
    expect(isBinary).toBe(false);
    received.push(data.toString());
  });
  const [served] = (await once(server, 'connection')) as [WebSocket];
  return {
    served,
    received,
    async stop() {
      client.close();
      await once(served, 'close');
      server.close();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

describe.each([
  ['goes round ws', false],
  ['leaves it to ws where that compresses', true],
])('a wire that %s', (_, perMessageDeflate) => {
  it('sends a shared event behind each head, whatever its length and letters, in order with its own messages', async () => {
    const { served, received, stop } = await connected(perMessageDeflate);
    expect(directSocket(served) === undefined).toBe(perMessageDeflate);
    const wire = new Wire(served);
    const payloads = ['{}', '병상 "3"', 'x'.repeat(200), '응'.repeat(9_000), 'y'.repeat(70_000)];
    const heads = ['1', '병상 "2"'].map(nextHead);
    const expected: string[] = [];
    for (const payload of payloads) {
      const event = new SharedEvent({ payload });
      for (const head of heads) {
        wire.share(Buffer.from(head).toString('latin1'), event);
        void wire.send(`own after ${payload.length}`);
        expected.push(`${head}${payload}}`, `own after ${payload.length}`);
      }
    }
    await wire.send('last');
    await eventually(() => received.at(-1) === 'last');
    expect(received).toEqual([...expected, 'last']);
    await stop();
    wire.share('gone', new SharedEvent({ payload: '{}' }));
    await wire.send('a socket that is gone takes no message, and keeps nobody waiting');
  });
});
