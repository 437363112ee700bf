import { setTimeout as wait } from 'node:timers/promises';
import { TestServer } from './testing';

const BEDS = { query: 'subscription { beds }' };
const EVENTS = { headers: { accept: 'text/event-stream' } };

let server: TestServer;
beforeEach(async () => (server = await TestServer.start(50)));
afterEach(() => server.stop());

async function until(met: () => boolean): Promise<void> {
  const end = Date.now() + 3000;
  while (!met()) {
    if (Date.now() > end) throw new Error('It did not happen within 3 s.');
    await wait(5);
  }
}

/** What came so far, as text. */
function readText(response: Response): { text: string; ended: Promise<void> } {
  const read = { text: '', ended: Promise.resolve() };
  read.ended = (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      read.text += decoder.decode(chunk, { stream: true });
    }
  })();
  return read;
}

const withoutComments = (text: string): string => text.replace(/^:\n\n/gm, '');

it('answers before the first event, then sends each as “next” and the end as “complete”', async () => {
  const response = await server.post(BEDS, EVENTS);
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  const read = readText(response);
  const [stream] = server.streams;
  stream!.push({ beds: 1 });
  stream!.push({ beds: -2 });
  await until(() => read.text.includes('-2'));
  stream!.end();
  await read.ended;
  expect(withoutComments(read.text)).toBe(
    'event: next\ndata: {"data":{"beds":1}}\n\nevent: next\ndata: {"data":{"beds":-2}}\n\nevent: complete\ndata:\n\n',
  );
});

it('keeps a silent connection open with comments', async () => {
  const read = readText(await server.post(BEDS, EVENTS));
  await until(() => read.text.startsWith(':\n\n:\n\n'));
});

it('ends the subscription at once when its client goes away, while no event comes', async () => {
  const leaving = new AbortController();
  const response = await server.post(BEDS, EVENTS);
  expect(server.streams.size).toBe(1);
  leaving.signal.addEventListener('abort', () => void response.body!.cancel());
  leaving.abort();
  await until(() => server.streams.size === 0);
});

it('answers a refused subscription with one JSON result', async () => {
  const response = await server.post({ query: 'subscription { closed }' }, EVENTS);
  expect(response.headers.get('content-type')).toContain('application/json');
  const text = await response.text();
  expect(text).toContain('INTERNAL_SERVER_ERROR');
  expect(text).not.toContain('table');
});

it('tells a reader that a subscription broke, then completes', async () => {
  const read = readText(await server.post(BEDS, EVENTS));
  const [stream] = server.streams;
  stream!.fail(new Error('the disk is full'));
  await read.ended;
  expect(read.text).toContain('"code":"INTERNAL_SERVER_ERROR"');
  expect(read.text).not.toContain('disk');
  expect(read.text).toMatch(/event: complete\ndata:\n\n$/);
});

it('cuts streams without “complete” when it stops, so that readers know to subscribe again', async () => {
  const read = readText(await server.post(BEDS, EVENTS));
  await server.stop();
  await read.ended;
  expect(read.text).not.toContain('complete');
  expect(server.streams.size).toBe(0);
});
