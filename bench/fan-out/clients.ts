import { randomBytes, randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { QUERY, cursorOf } from './event';
import { FrameCounter } from './frame-counter';

/** Handshakes under way at a time. */
const AT_ONCE = 100;

interface Ask {
  readonly open?: { readonly port: number; readonly count: number; readonly resume: boolean };
  readonly until?: { readonly port: number; readonly frames: number };
  readonly close?: { readonly port: number };
}

interface Crowd {
  readonly sockets: Socket[];
  /** Frames of all of them together, after the acknowledgements. */
  frames: number;
  /** When so many frames were there. */
  waiting: { readonly frames: number; readonly go: () => void } | undefined;
}

const crowds = new Map<number, Crowd>();

/** Clients as cheap as they can be: raw sockets that count frames. */
process.on('message', ({ open, until, close }: Ask) => {
  if (open) void openAll(open).then(() => process.send!({ opened: open.count }));
  if (until) {
    const crowd = crowds.get(until.port)!;
    const go = () => process.send!({ at: process.hrtime.bigint().toString() });
    if (crowd.frames >= until.frames) go();
    else crowd.waiting = { frames: until.frames, go };
  }
  if (close) {
    for (const socket of crowds.get(close.port)?.sockets ?? []) socket.destroy();
    crowds.delete(close.port);
    process.send!({ closed: true });
  }
});
process.once('disconnect', () => process.exit());
process.send!({ ready: true });

async function openAll({ port, count, resume }: NonNullable<Ask['open']>): Promise<void> {
  const crowd: Crowd = crowds.get(port) ?? { sockets: [], frames: 0, waiting: undefined };
  crowds.set(port, crowd);
  let left = count;
  const worker = async () => {
    while (left-- > 0) crowd.sockets.push(await openOne(port, crowd, resume ? cursorOf(left) : undefined));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

function openOne(port: number, crowd: Crowd, after: string | undefined): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.setNoDelay(true);
    const key = randomBytes(16).toString('base64');
    let isOpen = false;
    const frames = new FrameCounter(() => socket.write(PONG));
    socket.once('error', reject);
    socket.write(
      `GET /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n` +
        `Sec-WebSocket-Protocol: graphql-transport-ws\r\nSec-WebSocket-Key: ${key}\r\n\r\n`,
    );
    socket.on('data', (chunk) => {
      let rest = chunk;
      if (!isOpen) {
        isOpen = true;
        rest = chunk.subarray(chunk.indexOf('\r\n\r\n') + 4);
        socket.write(text('{"type":"connection_init"}'));
      }
      let count = frames.push(rest);
      if (!frames.isGreeted && count > 0) {
        frames.isGreeted = true;
        count -= 1;
        const payload = { query: QUERY, variables: after === undefined ? {} : { after } };
        socket.write(text(JSON.stringify({ id: randomUUID(), type: 'subscribe', payload })));
        resolve(socket);
      }
      crowd.frames += count;
      if (crowd.waiting && crowd.frames >= crowd.waiting.frames) {
        const { go } = crowd.waiting;
        crowd.waiting = undefined;
        go();
      }
    });
  });
}

const PONG = Buffer.from([0x8a, 0x80, 0, 0, 0, 0]);

/** A text frame masked with zeros. */
function text(message: string): Buffer {
  const body = Buffer.from(message);
  const head =
    body.length < 126
      ? Buffer.from([0x81, 0x80 | body.length, 0, 0, 0, 0])
      : Buffer.from([0x81, 0xfe, body.length >> 8, body.length & 0xff, 0, 0, 0, 0]);
  return Buffer.concat([head, body]);
}
