import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { estimateTravel } from './estimate';
import { TravelTimes, type TravelTimesOptions } from './travel-times';

const SEOUL = { latitude: 37.5663, longitude: 126.9779 };
const AROUND = [1, 2, 3].map((step) => ({ latitude: 37.5663 + step / 100, longitude: 126.9779 }));
const ESTIMATES = AROUND.map((point) => estimateTravel(SEOUL, point));

type Answer = (path: string, response: ServerResponse) => void;

/** A real server that answers as OSRM does: the nth destination is n minutes away. */
const minutesByNumber: Answer = (path, response) => {
  const destinations = new URL(path, 'http://osrm').searchParams.get('destinations')!.split(';');
  const durations = [destinations.map((number) => Number(number) * 60 - 1.5)];
  const waypoint = { hint: '', distance: 1.2, name: '세종대로', location: [126.97, 37.56] };
  const destinationsOf = destinations.map(() => waypoint);
  response.end(JSON.stringify({ code: 'Ok', durations, sources: [waypoint], destinations: destinationsOf }));
};

let server: Server | undefined;
let travel: TravelTimes | undefined;
let paths: string[] = [];
const told: (string | null)[] = [];
/** What the server does from now on. */
let answer: Answer;

async function start(first: Answer, options: TravelTimesOptions = {}): Promise<TravelTimes> {
  answer = first;
  server = createServer((request, response) => {
    paths.push(request.url!);
    answer(request.url!, response);
  });
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  const osrmUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const onRouter = (failure: string | null): void => void told.push(failure);
  // A busy machine must not look like a slow router.
  travel = new TravelTimes({ osrmUrl, onRouter, timeoutMs: 20_000, ...options });
  return travel;
}

beforeEach(() => {
  paths = [];
  told.length = 0;
});
afterEach(async () => {
  await travel?.close();
  server?.closeAllConnections();
  await new Promise<unknown>((resolve) => (server ? server.close(resolve) : resolve(null)));
  [server, travel] = [undefined, undefined];
});

it('asks a router once for all destinations, and says that it is its answer', async () => {
  const times = await (await start(minutesByNumber)).between(SEOUL, AROUND);
  expect(times).toEqual([1, 2, 3].map((minutes) => ({ minutes, source: 'OSRM' })));
  expect(paths).toEqual([
    '/table/v1/driving/126.977900,37.566300;126.977900,37.576300;126.977900,37.586300;126.977900,37.596300' +
      '?sources=0&destinations=1;2;3&annotations=duration',
  ]);
});

it('asks in hundreds, the most that a router takes, and keeps the order', async () => {
  const many = Array.from({ length: 250 }, (_, index) => ({ ...SEOUL, latitude: 37 + index / 1000 }));
  const times = await (await start(minutesByNumber)).between(SEOUL, many);
  expect(paths).toHaveLength(3);
  expect(times.map(({ minutes }) => minutes)).toEqual(many.map((_, index) => (index % 99) + 1));
});

it('takes the estimate for a place that no road leads to', async () => {
  const island: Answer = (_path, response) =>
    response.end(JSON.stringify({ code: 'Ok', durations: [[61, null, 0]] }));
  expect(await (await start(island)).between(SEOUL, AROUND)).toEqual([
    { minutes: 2, source: 'OSRM' },
    ESTIMATES[1],
    { minutes: 1, source: 'OSRM' },
  ]);
});

it.each<[string, Answer, RegExp, number]>([
  ['hangs', () => undefined, /in time/, 100],
  ['stops in the middle', (_path, response) => void response.write('{"code":'), /in time/, 100],
  ['breaks the connection', (_path, response) => void response.destroy(), /connection failed/, 20_000],
  ['refuses', (_path, response) => void response.writeHead(400).end('{"code":"TooBig"}'), /TooBig/, 20_000],
  ['is another server', (_path, response) => void response.end('<html></html>'), /no JSON/, 20_000],
  ['answers less', (_path, response) => void response.end('{"code":"Ok","durations":[[1]]}'), /Ok/, 20_000],
])(
  'takes the estimates from a router that %s, and says why once',
  async (_what, failing, reason, timeoutMs) => {
    const times = await start(failing, { timeoutMs });
    for (let round = 0; round < 2; round += 1) expect(await times.between(SEOUL, AROUND)).toEqual(ESTIMATES);
    expect(told).toEqual([expect.stringMatching(reason)]);
    expect(told[0]).not.toContain('127.0.0.1');
  },
);

const broken: Answer = (_path, response) => void response.writeHead(500).end();

it('does not ask a router that failed three times in a row', async () => {
  const times = await start(broken, { openMs: 60_000 });
  for (let round = 0; round < 5; round += 1) expect(await times.between(SEOUL, AROUND)).toEqual(ESTIMATES);
  expect(paths).toHaveLength(3);
});

it('tries it again after a while, and says that it is back', async () => {
  const times = await start(broken, { openMs: 5 });
  for (let round = 0; round < 3; round += 1) await times.between(SEOUL, AROUND);
  answer = minutesByNumber;
  await sleep(10);
  expect((await times.between(SEOUL, AROUND))[0]).toEqual({ minutes: 1, source: 'OSRM' });
  expect(told).toEqual(['its answer is no JSON', null]);
});

it('estimates without a router, and asks nobody for no destination', async () => {
  expect(await new TravelTimes().between(SEOUL, AROUND)).toEqual(ESTIMATES);
  expect(await (await start(minutesByNumber)).between(SEOUL, [])).toEqual([]);
  expect(paths).toEqual([]);
});
