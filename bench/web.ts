import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { NATIONWIDE, startTestPlatform, TestBrowser, waitFor, type TestPlatform, type VisitedPage } from '@goldenhour/testing';
import { calibrationMs, median } from './calibration';

const DIST = resolve(__dirname, '..', 'web', 'dist');
const GOAL_PAINT_MS = 1_000;
const GOAL_KB = 200;
const GOAL_DRAWN_MS = 100;
const GOAL_GROWTH = 0.1;
const VISITS = 5;
const EVENTS = 1_000;

/**
 * In the page, before anything of it runs: `paintedAt` is when all hospitals stood on map and list, `drawn` how long
 * each large event took from its arrival to the end of the frame that showed it, `replay` sends the last one again.
 */
const WATCH = `
  window.drawn = [];
  window.WebSocket = class extends WebSocket {
    constructor(...given) {
      super(...given);
      this.addEventListener('message', ({ data }) => {
        if (!data.includes('"bedChanges"') || data.length < 100_000) return;
        window.large = { socket: this, data };
        const at = performance.now();
        requestAnimationFrame(() => setTimeout(() => window.drawn.push(performance.now() - at)));
      });
    }
  };
  const look = () => {
    const rows = document.querySelectorAll('.list tbody tr').length;
    if (rows < 30 || !document.querySelector('.map canvas')) return void requestAnimationFrame(look);
    requestAnimationFrame(() => setTimeout(() => (window.paintedAt = performance.now())));
  };
  requestAnimationFrame(look);
  window.replay = async (times) => {
    const message = JSON.parse(window.large.data);
    for (let n = 0; n < times; n++) {
      for (const change of message.payload.data.bedChanges.changes) change.available = (n * 7) % 40;
      window.large.socket.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(message) }));
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    }
  };
`;

/** The live map in a browser: first picture, size, one event that changes everything, memory. */
export async function benchWeb(): Promise<string[]> {
  const [browser, platform] = await Promise.all([
    TestBrowser.start(),
    startTestPlatform({ ...NATIONWIDE, NEMC_POLL_SECONDS: '10' }),
  ]);
  try {
    await platform.preparePages();
    const paints: number[] = [];
    for (let visit = 0; visit < VISITS; visit++) {
      const page = await open(browser, platform);
      paints.push(await page.evaluate('window.paintedAt'));
      await browser.leave();
    }
    const page = await open(browser, platform);
    await changeEverything(page, platform);
    await page.evaluate('window.replay(20)');
    const drawn = median(((await page.evaluate('window.drawn')) as number[]).slice(-20));
    const growth = await growthOver(page);
    const paint = median(paints);
    const kb = scriptKilobytes();
    return [
      `first picture of ${platform.simulator.hospitals.length} hospitals: ${paint.toFixed(0)} ms (median of ${VISITS}; goal ${GOAL_PAINT_MS})` +
        warning(paint > GOAL_PAINT_MS),
      `JavaScript for /: ${kb.toFixed(0)} KB gzip (goal ${GOAL_KB})` + warning(kb > GOAL_KB),
      `one event that changes every hospital, drawn: ${drawn.toFixed(0)} ms (median of 20; goal ${GOAL_DRAWN_MS})` +
        warning(drawn > GOAL_DRAWN_MS),
      `heap after ${EVENTS} such events: ${(growth * 100).toFixed(1)} % more (goal ${GOAL_GROWTH * 100} %)` +
        warning(growth > GOAL_GROWTH),
      `  calibration loop: ${calibrationMs().toFixed(0)} ms`,
    ];
  } finally {
    await browser.close();
    await platform.stop();
  }
}

async function open(browser: TestBrowser, platform: TestPlatform): Promise<VisitedPage> {
  const page = await browser.visit('about:blank', { locale: 'ko-KR', serviceWorkers: 'block' });
  await page.addInitScript(WATCH);
  await page.goto(platform.url);
  await page.waitForFunction('window.paintedAt');
  return page;
}

/** One poll in which every hospital that reports says something else. */
async function changeEverything(page: VisitedPage, platform: TestPlatform): Promise<void> {
  for (const { hpid } of platform.simulator.hospitals) platform.simulator.set(hpid, { hvec: '9', hvs01: '40' });
  await waitFor('an event of everything', () => page.evaluate('window.large !== undefined'), 40_000);
  for (const { hpid } of platform.simulator.hospitals) platform.simulator.set(hpid, null);
}

async function growthOver(page: VisitedPage): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  const heap = async (): Promise<number> => {
    await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Runtime.getHeapUsage')).usedSize;
  };
  await page.evaluate('window.replay(50)');
  const before = await heap();
  await page.evaluate(`window.replay(${EVENTS})`);
  return (await heap()) / before - 1;
}

function scriptKilobytes(): number {
  const html = readFileSync(join(DIST, 'index.html'), 'utf8');
  const files = [...html.matchAll(/(?:src|href)="\/(web\/[^"]+\.js)"/g)].map(([, file]) => file!);
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(DIST, file))).length, 0) / 1024;
}

function warning(over: boolean): string {
  return over ? '  WARNING: over the goal' : '';
}
