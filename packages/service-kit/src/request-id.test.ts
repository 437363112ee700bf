import { createServer } from 'node:http';
import express from 'express';
import { listen, type Listening } from './listen';
import { requestId, saneRequestId } from './request-id';

let listening: Listening;
beforeAll(async () => {
  const app = express().use(requestId());
  app.get('/', (request, response) => void response.send(request.headers['x-request-id']));
  listening = await listen(createServer(app), { host: '127.0.0.1', port: 0 });
});
afterAll(() => listening.close());

async function ids(header?: string): Promise<[inHandler: string, inAnswer: string | null]> {
  const response = await fetch(`http://127.0.0.1:${listening.port}/`, {
    headers: header === undefined ? {} : { 'x-request-id': header },
  });
  return [await response.text(), response.headers.get('x-request-id')];
}

it("keeps the caller's id, for the handlers and in the answer", async () => {
  expect(await ids('crew-app_0001')).toEqual(['crew-app_0001', 'crew-app_0001']);
});

it('makes an id where there is none', async () => {
  const [inHandler, inAnswer] = await ids();
  expect(inHandler).toMatch(/^[\da-f-]{36}$/);
  expect(inAnswer).toBe(inHandler);
});

it.each(['short', 'x'.repeat(65), 'has spaces inside', '"><script>alert(1)</script>', 'a,b,c,d,e,f'])(
  'replaces an id that does not belong into a log: %.30s',
  async (weird) => {
    const [inHandler] = await ids(weird);
    expect(inHandler).toMatch(/^[\da-f-]{36}$/);
  },
);

it.each([undefined, null, 12345678, ['aaaaaaaa', 'bbbbbbbb'], 'line\nbreak-in-it', 'trailing-break\n'])(
  'makes a new id instead of %p',
  (weird) => expect(saneRequestId(weird)).toMatch(/^[\da-f-]{36}$/),
);
