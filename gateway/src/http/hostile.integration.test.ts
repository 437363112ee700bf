import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { HOSTILE_OPERATIONS } from '../testing/hostile-corpus';
import { HOSTILE_REQUESTS } from '../testing/hostile-requests';
import {
  eventually,
  startTestGateway,
  type GraphQLAnswer,
  type TestGateway,
} from '../testing/start-test-gateway';

/** Far above what is seen on a quiet machine (docs/performance.md), so that a busy one does not fail. */
const LONGEST_MS = 1000;

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({ RATE_LIMIT_BURST: '10000', PERSISTED_DOCUMENTS: 'log' });
});
afterAll(() => gateway.stop());

/** Nothing else was broken by it, and it was answered by now. */
async function expectUnharmed({ url, post, lines }: TestGateway): Promise<void> {
  const { json } = await post({ query: '{ hospital(id: "h1") { name } }' });
  expect(json.data).toEqual({ hospital: { name: 'Hospital h1' } });
  expect((await fetch(`${url}/health/live`)).status).toBe(200);
  const operations = lines.filter(({ msg, outcome }) => msg === 'operation' && outcome !== 'CLIENT_GONE');
  for (const { durationMs } of operations) expect(durationMs).toBeLessThan(LONGEST_MS);
  expect(lines.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  lines.length = 0;
}

it.each(HOSTILE_OPERATIONS)('answers $name with $code', async ({ payload, code, malformed }) => {
  const strict = await gateway.post(payload, { accept: 'application/graphql-response+json' });
  expect(strict.json.errors?.map(({ extensions }) => extensions['code'])).toEqual(code && [code]);
  expect(strict.status).toBe(code === undefined ? 200 : 400);
  const plain = await gateway.post(payload, { accept: 'application/json' });
  expect(plain.status).toBe(malformed ? 400 : 200);
  expect(plain.text).toBe(strict.text);
  await expectUnharmed(gateway);
});

it.each(HOSTILE_REQUESTS)(
  'answers $name with $status',
  async ({ method, search = '', headers, body, status, code }) => {
    const response = await fetch(`${gateway.url}/graphql${search}`, {
      method,
      headers,
      ...(body && { body }),
    });
    expect(response.status).toBe(status);
    if (status !== 431) {
      const expected = status < 400 ? code : 'BAD_USER_INPUT';
      const { errors } = (await response.json()) as GraphQLAnswer;
      expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(expected && [expected]);
    }
    if (status === 405) expect(response.headers.get('allow')).toContain('POST');
    await expectUnharmed(gateway);
  },
);

describe('200 clients that send drop by drop', () => {
  it('are cut off, and keep nobody waiting meanwhile', async () => {
    const patient = await startTestGateway({ HEADERS_TIMEOUT_MS: '400', REQUEST_TIMEOUT_MS: '800' });
    const { port } = patient;
    const sockets = Array.from({ length: 200 }, (_, n) => {
      const socket = connect(port, '127.0.0.1').on('error', () => undefined);
      const head =
        'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n';
      socket.write(n % 2 === 0 ? head : `${head}\r\n{"query":`);
      return socket;
    });
    const drops = setInterval(() => sockets.forEach((socket) => socket.writable && socket.write('x')), 50);
    try {
      await Promise.all(sockets.map((socket) => once(socket, 'connect')));
      await expectUnharmed(patient);
      await eventually(() => sockets.every(isOver));
      await expectUnharmed(patient);
    } finally {
      clearInterval(drops);
      await patient.stop();
    }
  });
});

function isOver({ destroyed, readyState }: Socket): boolean {
  return destroyed || readyState !== 'open';
}
