import {
  browserIsInstalled,
  NATIONWIDE,
  startTestPlatform,
  temporaryFolder,
  TestBrowser,
  waitFor,
  type TestPlatform,
  type VisitedPage,
} from '@goldenhour/testing';

const MINUTE = 60_000;
const describeInBrowser = browserIsInstalled() ? describe : describe.skip;

/** Rows in which anything that is painted is green: the hpids. */
const greenRows = (page: VisitedPage): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll('#rows tr')].filter((row) =>
    [row, ...row.querySelectorAll('*')].some((part) => {
      const { color, backgroundColor, borderTopColor } = getComputedStyle(part);
      return [color, backgroundColor, borderTopColor].some((painted) => {
        const [red, green, blue, alpha = 1] = painted.match(/[\\d.]+/g).map(Number);
        return alpha > 0 && green > red + 8 && green > blue + 8;
      });
    })).map((row) => row.dataset.hpid)`);

describeInBrowser('the live page', () => {
  const folder = temporaryFolder();
  let browser: TestBrowser;
  let platform: TestPlatform;
  const start = async (env: Record<string, string> = {}) => {
    platform = await startTestPlatform({ ...NATIONWIDE, DATA_DIR: folder.path, ...env });
  };
  beforeAll(async () => {
    [browser] = await Promise.all([TestBrowser.start(), start()]);
  });
  afterEach(() => browser.leave());
  afterAll(async () => {
    await browser.close();
    await platform.stop();
    folder.remove();
  });

  const open = async (locale = 'ko-KR', url = platform.url) => {
    const page = await browser.visit(url, { locale });
    await page.locator('#rows tr').nth(532).waitFor({ state: 'attached' });
    await page.locator('#connection[data-state=open]').waitFor();
    return page;
  };
  const reporting = (n: number) => platform.simulator.hospitals.filter((h) => h.reporting === 'live')[n]!;
  const cell = (page: VisitedPage, hpid: string, column: string) =>
    page.locator(`tr[data-hpid="${hpid}"] .${column}`);
  const shownRows = (page: VisitedPage) => page.locator('#rows tr:not([hidden])');
  const show = async (page: VisitedPage, hpid: string, text: string) =>
    waitFor(`${text} in the row of ${hpid}`, async () => {
      const beds = await cell(page, hpid, 'beds').innerText();
      return beds.includes(text) && beds;
    });

  it('shows a change of a bed in its row without a reload', async () => {
    const page = await open();
    await page.evaluate('window.stillTheSamePage = true');
    const { hpid } = reporting(0);
    platform.simulator.set(hpid, { hvec: '-7', hvs01: '20' });
    expect(await show(page, hpid, '−7')).toMatch(/^−7 \/ 20\s*7명 초과$/);
    expect(await cell(page, hpid, 'crowding').innerText()).toBe('혼잡');
    expect(await page.evaluate('window.stillTheSamePage')).toBe(true);
    expect(page.complaints).toEqual([]);
  });

  it('marks made-up data as such and asks nothing of other hosts', async () => {
    const page = await open();
    expect(await page.locator('#source').textContent()).toBe('모의 데이터: 실제 병원이 아닙니다');
    expect([...page.hosts]).toEqual(['127.0.0.1']);
    expect(page.complaints).toEqual([]);
  });

  it('shows an unreported bed as unknown, never as 0, and counts it so', async () => {
    const page = await open();
    const { hpid } = platform.simulator.hospitals.find((h) => h.reporting !== 'live')!;
    expect(await cell(page, hpid, 'beds').innerText()).toBe('알 수 없음');
    const counts = (await page.locator('#counts dd').allTextContents()).map(Number);
    expect(counts.reduce((sum, count) => sum + count)).toBe(533);
    expect(counts[3]).toBeGreaterThan(100);
  });

  it('speaks English to other browsers, switches, and remembers the choice', async () => {
    const page = await open('en-US');
    expect(await page.locator('h1').textContent()).toBe('Emergency beds of Korea');
    await page.locator('#language').click();
    expect(await page.locator('h1').textContent()).toBe('전국 응급실 병상');
    expect(await page.locator('html').getAttribute('lang')).toBe('ko');
    await page.reload();
    expect(await page.locator('h1').textContent()).toBe('전국 응급실 병상');
    expect(page.complaints).toEqual([]);
  });

  it('finds hospitals by part of the name, by initials and by province', async () => {
    const page = await open();
    await page.locator('#text').fill('강남의료원');
    expect(await shownRows(page).locator('.title').allTextContents()).toEqual(['데모강남의료원']);
    await page.locator('#text').fill('ㄷㅁㄱㄴㅇㄹㅇ');
    expect(await shownRows(page).locator('.title').allTextContents()).toContain('데모강남의료원');
    await page.locator('#text').fill('');
    await page.locator('#province').selectOption('제주특별자치도');
    const regions = await shownRows(page).locator('.region').allTextContents();
    expect(regions.length).toBeGreaterThan(1);
    expect(regions.filter((region) => !region.startsWith('제주'))).toEqual([]);
    await page.locator('#text').fill('없는병원');
    expect(await page.locator('#shown').textContent()).toBe('조건에 맞는 병원이 없습니다.');
  });

  it('sorts by keyboard, with old and unknown numbers last in both directions', async () => {
    const page = await open();
    for (const direction of ['descending', 'ascending']) {
      await page.locator('th[data-column=beds] button').press('Enter');
      expect(await page.locator('th[data-column=beds]').getAttribute('aria-sort')).toBe(direction);
      const freshness: string[] = await page.evaluate(
        `[...document.querySelectorAll('#rows tr')].map((row) => row.dataset.freshness)`,
      );
      const ranks = freshness.map((one) => ['FRESH', 'AGING', 'STALE', 'UNKNOWN'].indexOf(one));
      expect(ranks).toEqual([...ranks].sort());
    }
  });

  it('goes on by itself after the server was gone, and says so meanwhile', async () => {
    const page = await open();
    await page.evaluate('window.stillTheSamePage = true');
    const { port } = new URL(platform.url);
    const { hpid } = reporting(1);
    await platform.stop();
    await page.locator('#banner[data-level=bad]').waitFor();
    await start({ PORT: port });
    platform.simulator.set(hpid, { hvec: '-9', hvs01: '20' });
    await show(page, hpid, '−9');
    await page.locator('#banner').waitFor({ state: 'hidden', timeout: 20_000 });
    expect(await page.evaluate('window.stillTheSamePage')).toBe(true);
  });

  it('loads everything anew when the server no longer knows its place', async () => {
    const page = await open();
    await page.evaluate('window.stillTheSamePage = true');
    const { port } = new URL(platform.url);
    const { hpid } = reporting(2);
    await platform.stop();
    const other = temporaryFolder();
    await start({ PORT: port, DATA_DIR: other.path });
    platform.simulator.set(hpid, { hvec: '-8', hvs01: '20' });
    await show(page, hpid, '−8');
    expect(await page.evaluate('window.stillTheSamePage')).toBe(true);
    await platform.stop();
    other.remove();
    await start();
  });

  it('shows no row in green when the feed is dead for 40 minutes, and says that it is', async () => {
    const page = await open();
    expect((await greenRows(page)).length).toBeGreaterThan(10);
    platform.simulator.fail('*', 'drop');
    await platform.moveTime(40 * MINUTE);
    await waitFor('no green row', async () => (await greenRows(page)).length === 0);
    await page.locator('#banner[data-level=warn]').waitFor({ timeout: 20_000 });
    await page.locator('#counts [data-count=FRESH] dd').filter({ hasText: /^0$/ }).waitFor();
    expect(page.complaints).toEqual([]);
  });
});
