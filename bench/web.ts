import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  NATIONWIDE,
  startTestPlatform,
  TestBrowser,
  type GraphQLAnswer,
  type TestPlatform,
  type VisitedPage,
} from '@goldenhour/testing';
import { calibrationMs, median } from './calibration';

const DIST = resolve(__dirname, '..', 'web', 'dist');
const GOAL_PAINT_MS = 1_000;
const GOAL_KB = 200;
const GOAL_DRAWN_MS = 100;
const GOAL_GROWTH = 0.1;
const VISITS = 5;
const EVENTS = 1_000;

/**
 * In the page, before anything of it runs; milliseconds from the start of the navigation. `firstAt`: the end of the frame
 * with the server's picture, when the numbers of its clusters and its single hospitals add up to all of them. `liveAt`: the
 * end of the second frame after the page's own map stands in its place, so that markers and the rows in sight are drawn
 * and can be used. `replay` sends an event of a change for each of these hospitals, again and again, shaped like one that came
 * before; it gives how long each took from its arrival to the end of the frame that showed it.
 */
const WATCH = `
  window.WebSocket = class extends WebSocket {
    constructor(...given) {
      super(...given);
      this.addEventListener('message', ({ data }) => {
        if (data.includes('"capacity"') && data.includes('"bedChanges"')) window.seen = { socket: this, data };
      });
    }
  };
  const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const first = () => {
    const spots = [...document.querySelectorAll('.first-spots .one, .first-spots svg svg > text')];
    const drawnThere = spots.reduce((sum, spot) => sum + (spot.matches('.one') ? 1 : +spot.textContent), 0);
    if (drawnThere < 500) return void requestAnimationFrame(first);
    window.hospitalsAtFirst = drawnThere;
    void drawn().then(() => (window.firstAt = performance.now()));
  };
  requestAnimationFrame(first);
  const look = () => {
    const counted = [...document.querySelectorAll('.legend dd')].reduce((sum, { textContent }) => sum + +textContent, 0);
    const there = counted > 500 && document.querySelector('.map canvas') && document.querySelector('.list tbody tr');
    if (!there) return void requestAnimationFrame(look);
    void drawn().then(drawn).then(() => (window.liveAt = performance.now()));
  };
  requestAnimationFrame(look);
  window.replay = async (hospitalIds, times) => {
    const message = JSON.parse(window.seen.data);
    const event = message.payload.data.bedChanges;
    const [like] = event.changes;
    const took = [];
    for (let n = 0; n < times; n++) {
      event.changes = hospitalIds.map((id, index) => ({
        ...like, kind: 'ER_GENERAL', available: (n * 7 + index) % 40, capacity: 40, freshness: 'FRESH',
        crowding: ['SMOOTH', 'MODERATE', 'CROWDED'][(n + index) % 3], hospital: { id },
      }));
      const data = JSON.stringify(message);
      const at = performance.now();
      window.seen.socket.dispatchEvent(new MessageEvent('message', { data }));
      await drawn();
      took.push(performance.now() - at);
    }
    return took;
  };
`;

/** The calibration loop, by the clock: how much of a processor the browser had. */
const LOOP = `(() => {
  const start = performance.now();
  let state = 1;
  for (let i = 0; i < 20_000_000; i++) state = (Math.imul(state, 1664525) + 1013904223) | 0;
  return performance.now() - start + (state === 0 ? 1 : 0);
})()`;

/** The live map in a browser: first picture, size, one event that changes everything, memory. */
export async function benchWeb(): Promise<string[]> {
  const [browser, platform] = await Promise.all([
    TestBrowser.start(),
    startTestPlatform({ ...NATIONWIDE, NEMC_POLL_SECONDS: '10' }),
  ]);
  try {
    await platform.preparePages();
    const paints: number[] = [];
    const lives: number[] = [];
    const contents: number[] = [];
    let atFirst = 0;
    for (let visit = 0; visit < VISITS; visit++) {
      const page = await open(browser, platform);
      paints.push(await page.evaluate('window.firstAt'));
      lives.push(await page.evaluate('window.liveAt'));
      atFirst = await page.evaluate('window.hospitalsAtFirst');
      contents.push(
        await page.evaluate(`performance.getEntriesByName('first-contentful-paint')[0].startTime`),
      );
      await browser.leave();
    }
    const page = await open(browser, platform);
    await page.waitForFunction('window.seen', undefined, { timeout: 60_000 });
    const replay = await replayOf(page, platform);
    await replay(10);
    const drawn = median(await replay(20));
    const { growth, all } = await growthOver(page, replay);
    const loop: number = await page.evaluate(LOOP);
    const paint = median(paints);
    const kb = scriptKilobytes();
    return [
      `first picture of ${atFirst} hospitals on map and list, drawn by the server: ${paint.toFixed(0)} ms from navigation, ` +
        `new visitor, no service worker (${each(paints)}; goal for the median ${GOAL_PAINT_MS})${warning(paint > GOAL_PAINT_MS)}`,
      `  first contentful paint: ${median(contents).toFixed(0)} ms (${each(contents)})`,
      `  the live map in its place, to be used: ${median(lives).toFixed(0)} ms (${each(lives)})`,
      `JavaScript for /: ${kb.toFixed(0)} KB gzip (goal ${GOAL_KB})` + warning(kb > GOAL_KB),
      `one event that changes every hospital, drawn: ${drawn.toFixed(0)} ms (median of 20; goal ${GOAL_DRAWN_MS})` +
        warning(drawn > GOAL_DRAWN_MS),
      `  of ${EVENTS} such events in a row: median ${median(all).toFixed(0)} ms`,
      `heap after ${EVENTS} such events: ${(growth * 100).toFixed(1)} % more (goal ${GOAL_GROWTH * 100} %)` +
        warning(growth > GOAL_GROWTH),
      `  calibration loop: ${calibrationMs().toFixed(0)} ms of processor; in the browser ${loop.toFixed(0)} ms by the clock, which is more where others work beside it`,
    ];
  } finally {
    await browser.close();
    await platform.stop();
  }
}

async function open(browser: TestBrowser, platform: TestPlatform): Promise<VisitedPage> {
  const page = await browser.visit('about:blank', {
    locale: 'ko-KR',
    serviceWorkers: 'block',
    bypassCSP: true,
  });
  await page.addInitScript(WATCH);
  await page.goto(platform.url);
  await page.waitForFunction('window.firstAt && window.liveAt');
  return page;
}

type Replay = (times: number) => Promise<number[]>;

async function replayOf(page: VisitedPage, platform: TestPlatform): Promise<Replay> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const text =
      'query($after: String) { hospitals(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { id } } }';
    const answer: GraphQLAnswer = await platform.query(text, { after });
    const { hospitals } = answer.data;
    ids.push(...(hospitals.nodes as { id: string }[]).map(({ id }) => id));
    after = hospitals.pageInfo.hasNextPage ? hospitals.pageInfo.endCursor : null;
  } while (after !== null);
  return (times) => page.evaluate(`window.replay(${JSON.stringify(ids)}, ${times})`);
}

async function growthOver(
  page: VisitedPage,
  replay: Replay,
): Promise<{ readonly growth: number; readonly all: readonly number[] }> {
  const devtools = await page.context().newCDPSession(page);
  const heap = async (): Promise<number> => {
    await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Runtime.getHeapUsage')).usedSize;
  };
  await replay(50);
  const before = await heap();
  const all = await replay(EVENTS);
  return { growth: (await heap()) / before - 1, all };
}

function each(values: readonly number[]): string {
  return values.map((value) => value.toFixed(0)).join(', ');
}

function scriptKilobytes(): number {
  const html = readFileSync(join(DIST, 'index.html'), 'utf8');
  const files = [...html.matchAll(/(?:src|href)="\/(web\/[^"]+\.js)"/g)].map(([, file]) => file!);
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(DIST, file))).length, 0) / 1024;
}

function warning(over: boolean): string {
  return over ? '  WARNING: over the goal' : '';
}
