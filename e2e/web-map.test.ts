import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import {
  browserIsInstalled,
  startTestPlatform,
  temporaryFolder,
  TestBrowser,
  waitFor,
  type TestPlatform,
  type VisitedPage,
} from '@goldenhour/testing';
import { eventually } from '@goldenhour/testing/services';
import { greenPixels, greenRows, picture, pointAt, saidBy } from './map-page';
import { startTileServer, type TileServer } from './tile-server';

const MINUTE = 60_000;
const PROVINCES = '서울특별시,제주특별자치도';
const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const describeInBrowser = browserIsInstalled() ? describe : describe.skip;

describeInBrowser('the live map', () => {
  const folder = temporaryFolder();
  let browser: TestBrowser;
  let platform: TestPlatform;
  /** One window for all whose visitor need not be a new one: opening another costs more than most tests. */
  let page: VisitedPage;
  let heardBefore = 0;
  let tiles: TileServer;
  const start = async (env: Record<string, string> = {}) => {
    platform = await startTestPlatform({ DATA_DIR: folder.path, SIMULATOR_PROVINCES: PROVINCES, ...env });
    await platform.preparePages();
  };
  beforeAll(async () => {
    [browser, tiles] = await Promise.all([TestBrowser.start(), startTileServer(), start()]);
    page = await browser.visit('about:blank', { locale: 'ko-KR', serviceWorkers: 'block' });
  }, 300_000); // The pages may have to be built first.
  afterAll(async () => {
    await browser.close();
    tiles.close();
    await platform.stop();
    folder.remove();
  });

  const rows = (on = page) => on.locator('.list tbody tr');
  const row = (hpid: string) => page.locator(`tr[data-hpid="${hpid}"]`);
  const isLive = async (on = page) => {
    await on.locator('.status[data-connection=open]').waitFor();
    await rows(on)
      .nth(new URL(on.url()).search === '' ? 40 : 0)
      .waitFor();
  };
  /** The page as it opens. */
  const open = async (path = '/', viewport = DESK) => {
    await page.setViewportSize(viewport);
    heardBefore = page.complaints.length;
    await page.goto(platform.url + path);
    await isLive();
  };
  /** In place of what is left of its waits: it tries and looks at once, as when the network is back. */
  const wake = () => page.evaluate(`window.dispatchEvent(new Event('online'))`);
  const complaints = () => page.complaints.slice(heardBefore);
  const reporting = (n: number) => platform.simulator.hospitals.filter((h) => h.reporting === 'live')[n]!;
  /** The browser lays out only the rows in sight; what the others say is there all the same. */
  const bedsOf = async (hpid: string) => (await row(hpid).locator('.beds').textContent()) ?? '';
  const show = (hpid: string, text: string) =>
    waitFor(`${text} in the row of ${hpid}`, async () => {
      const beds = await bedsOf(hpid);
      return beds.includes(text) && beds;
    });
  const shownNames = () => rows().locator('.name button').allTextContents();
  const expectAccessible = async () => {
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      // Without frames to look into it would open another window only to put the answer together.
      .setLegacyMode()
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
      [],
    );
  };

  it('shows a change of a bed in the list and on the map without a reload', async () => {
    await open();
    await page.evaluate('window.stillTheSamePage = true');
    const { hpid, name } = reporting(0);
    await page.getByRole('searchbox').fill(name);
    await waitFor('one hospital', async () => (await rows().count()) === 1);
    const before = await picture(page);
    platform.simulator.set(hpid, { hvec: '-7', hvs01: '20' });
    expect(await show(hpid, '−7')).toMatch(/^−7 \/ 20\s*7명 초과$/);
    expect(await row(hpid).locator('.crowding').textContent()).toBe('혼잡');
    await waitFor('another picture', async () => (await picture(page)) !== before);
    expect(await page.evaluate('window.stillTheSamePage')).toBe(true);
    expect([...page.hosts]).toEqual(['127.0.0.1']);
    expect(complaints()).toEqual([]);
  });

  it('says the same before its script is there, drawn by the server', async () => {
    const unscripted = await browser.visit(platform.url, { locale: 'ko-KR', javaScriptEnabled: false });
    await open();
    // Between the one and the other a poll may come.
    await eventually(async () => {
      await unscripted.reload();
      expect(await saidBy(unscripted)).toEqual(await saidBy(page));
    });
    await unscripted.context().close();
  });

  it('marks made-up data, names the source and asks to confirm; an unreported bed is unknown, never 0', async () => {
    await open();
    expect(await page.locator('.source').innerText()).toBe('모의 데이터: 실제 병원이 아닙니다');
    expect(await page.locator('.foot').innerText()).toContain('국립중앙의료원 · 공공데이터포털');
    expect(await page.locator('.status').innerText()).toContain('병원에 확인하세요');
    const { hpid } = platform.simulator.hospitals.find((h) => h.reporting !== 'live')!;
    expect(await bedsOf(hpid)).toBe('알 수 없음');
  });

  it('filters by text, initials, region, kind of bed and free beds, and keeps it in the address', async () => {
    const jeju = platform.simulator.hospitals.filter(
      ({ province, reporting }) => province === '제주특별자치도' && reporting === 'live',
    );
    platform.simulator.set(jeju[0]!.hpid, { hvicc: '3', hvs17: '10' });
    platform.simulator.set(jeju[1]!.hpid, { hvicc: '0', hvs17: '10' });
    await open();
    const text = page.getByRole('searchbox');
    await text.fill('강남의료원');
    await waitFor('one hospital', async () => (await shownNames()).join() === '데모강남의료원');
    await text.fill('ㄷㅁㄱㄴㅇㄹㅇ');
    await waitFor('by initials', async () => (await shownNames()).includes('데모강남의료원'));
    await text.fill('no such place');
    await page.getByText('조건에 맞는 병원이 없습니다.').waitFor();
    await text.fill('');
    await page.getByLabel('시도').selectOption('제주특별자치도');
    await waitFor('Jeju', async () => {
      const places = await rows().locator('.place').allTextContents();
      return places.length > 1 && places.every((place) => place.startsWith('제주'));
    });
    expect(new URL(page.url()).searchParams.get('province')).toBe('제주특별자치도');
    await page.getByLabel('병상 종류').selectOption('ICU_GENERAL');
    await page.getByLabel('빈 병상만').check();
    await waitFor('what the API calls free', async () => {
      const { data } = await platform.query(`{ hospitals(first: 100, filter: {
        provinces: ["제주특별자치도"], bedKinds: [ICU_GENERAL] }) { nodes { name } } }`);
      const expected = (data?.hospitals.nodes as { name: string }[]).map(({ name }) => name).sort();
      const names = (await shownNames()).sort();
      return names.includes(jeju[0]!.name) && names.join() === expected.join();
    });
    expect(await shownNames()).not.toContain(jeju[1]!.name);
    await page.getByRole('button', { name: '조건 지우기' }).click();
    await rows().nth(40).waitFor();
  });

  it('asks the API for equipment and illnesses', async () => {
    await open();
    await page.getByRole('button', { name: '장비 · 중증질환' }).click();
    await page.getByLabel('ECMO').check();
    await page.getByLabel('수족지접합', { exact: true }).check();
    await page.keyboard.press('Escape');
    const { data } = await platform.query(`{ hospitals(first: 100, filter: {
      equipment: [ECMO], severeIllness: [FINGER_REPLANTATION] }) { nodes { name } } }`);
    const expected = (data?.hospitals.nodes as { name: string }[]).map(({ name }) => name).sort();
    expect(expected.length).toBeLessThan(platform.simulator.hospitals.length);
    await waitFor('those', async () => (await shownNames()).sort().join() === expected.join());
    expect(new URL(page.url()).searchParams.get('illness')).toBe('FINGER_REPLANTATION');
  });

  it('opens a cluster of the map by a click, and a hospital by its marker', async () => {
    const { name } = reporting(0);
    await open();
    // Choosing one brings the map there, beside what its details cover.
    await page.getByRole('searchbox').fill(name);
    await rows().first().click();
    const panel = page.getByRole('region', { name: `병원 상세: ${name}` });
    await panel.waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    const marker = await pointAt(page, new RegExp(`^${name} · `), -216);
    await page.mouse.click(marker.x, marker.y);
    await panel.waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox').fill('');
    await rows().nth(40).waitFor();
    const cluster = await pointAt(page, /^병원 \d+곳$/, -216);
    const before = await picture(page);
    await page.mouse.click(cluster.x, cluster.y);
    await waitFor('the cluster fall apart', async () => (await picture(page)) !== before);
  });

  it('sorts and walks by keyboard, with old and unknown numbers last in both directions', async () => {
    await open();
    const header = page.locator('th[data-column=beds]');
    for (const direction of ['descending', 'ascending']) {
      await header.locator('button').press('Enter');
      expect(await header.getAttribute('aria-sort')).toBe(direction);
      const ranks = await rows().evaluateAll((all) =>
        all.map((one) =>
          ['FRESH', 'AGING', 'STALE', 'UNKNOWN'].indexOf(one.getAttribute('data-freshness') ?? ''),
        ),
      );
      expect(ranks).toEqual([...ranks].sort());
    }
    const buttons = rows().locator('.name button');
    await buttons.first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await buttons.nth(1).evaluate((one) => one.matches(':focus'))).toBe(true);
  });

  it('shows everything of a hospital, live, and gives the focus back when it is closed', async () => {
    const { hpid, latitude, longitude } = reporting(1);
    await open();
    const button = row(hpid).locator('.name button');
    await button.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('region', { name: /^병원 상세/ });
    await panel.locator('.bed-table tbody tr').nth(3).waitFor();
    expect(await panel.locator('.call').getAttribute('href')).toMatch(/^tel:\d+$/);
    const ways = await panel.locator('.ways a').evaluateAll((all) => all.map((a) => a.getAttribute('href')!));
    expect(ways.map((way) => new URL(way).hostname)).toEqual([
      'map.kakao.com',
      'map.naver.com',
      'www.google.com',
    ]);
    for (const way of ways) {
      expect(way).toContain(String(latitude).slice(0, 7));
      expect(way).toContain(String(longitude).slice(0, 8));
    }
    // A history of one level is a line without height, which counts as hidden.
    await panel.locator('.chart-line').waitFor({ state: 'attached' });
    platform.simulator.set(hpid, { hvec: '-6', hvs01: '20' });
    await panel.locator('.now-number strong').filter({ hasText: '−6' }).waitFor();
    await panel.locator('.bed-table .free').filter({ hasText: '−6' }).waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    expect(await button.evaluate((one) => one.matches(':focus'))).toBe(true);
    expect(complaints()).toEqual([]);
  });

  it('has no violation that axe finds, with details open, on a desk and on a phone', async () => {
    // Few rows: one says the same as hundreds, and takes less time.
    const path = `/?province=${encodeURIComponent('제주특별자치도')}`;
    await open(path);
    await rows().first().click();
    await page.locator('.bed-table').waitFor();
    await page.getByRole('button', { name: '장비 · 중증질환' }).click();
    await expectAccessible();
    await open(path, PHONE);
    await expectAccessible();
    await rows().first().click();
    await page.locator('.bed-table').waitFor();
    await expectAccessible();
  });

  it('pauses the numbers while somebody reads them, and catches up', async () => {
    await open();
    const { hpid } = reporting(2);
    await page.getByRole('button', { name: '일시정지' }).click();
    const before = await bedsOf(hpid);
    platform.simulator.set(hpid, { hvec: '-5', hvs01: '20' });
    await page.locator('.paused').filter({ hasNotText: ' 0곳' }).waitFor();
    expect(await bedsOf(hpid)).toBe(before);
    await page.getByRole('button', { name: '계속' }).click();
    await show(hpid, '−5');
  });

  it('shows the list first on a phone, the map by a tap, and details over all of it', async () => {
    await open('/', PHONE);
    expect(await page.locator('.map').count()).toBe(0);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
    await page.getByRole('button', { name: '지도' }).click();
    await page.locator('.map canvas').first().waitFor();
    expect(await page.locator('.list').isVisible()).toBe(false);
    await page.getByRole('button', { name: '목록' }).click();
    await rows().first().click();
    await page.getByRole('dialog').waitFor();
    await page.goBack();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('sorts by the distance from a visitor who says where they are, and asks again whoever refused', async () => {
    await open();
    await page.getByRole('button', { name: '내 주변' }).click();
    await page.locator('.near-problem').filter({ hasText: '위치를 알 수 없습니다' }).waitFor();
    const { latitude, longitude, name } = reporting(5);
    await page.context().grantPermissions(['geolocation']);
    await page.context().setGeolocation({ latitude, longitude });
    await page.getByRole('button', { name: '내 주변' }).click();
    await page.locator('th[data-column=distance][aria-sort=ascending]').waitFor();
    expect((await shownNames())[0]).toBe(name);
    expect(await rows().locator('.distance').first().innerText()).toBe('0 m');
    await page.getByRole('button', { name: '내 주변 끄기' }).click();
    await page.locator('th[data-column=distance]').waitFor({ state: 'detached' });
  });

  it('goes on from its cursor after the computer slept', async () => {
    const asked: string[] = [];
    page.once('websocket', (socket) =>
      socket.on('framesent', ({ payload }) => asked.push(payload.toString())),
    );
    await open();
    const subscribed = () => asked.filter((frame) => frame.includes('"type":"subscribe"'));
    await waitFor('the first subscription', () => subscribed().length === 1);
    // What a page sees of sleep: its clock has jumped when it runs again.
    await page.evaluate('{ const now = Date.now; Date.now = () => now() + 45_000; }');
    await waitFor('another subscription', () => subscribed().length === 2);
    expect(JSON.parse(subscribed()[1]!).payload.variables.after).toEqual(expect.any(String));
    await isLive();
    expect(complaints()).toEqual([]);
  });

  it('goes on by event streams where no WebSocket gets through', async () => {
    await page.routeWebSocket('**/graphql', (socket) => socket.close());
    await open();
    const { hpid } = reporting(6);
    platform.simulator.set(hpid, { hvec: '-4', hvs01: '20' });
    await show(hpid, '−4');
    await page.unrouteAll();
  });

  it('says that the server does not answer a visitor who has seen nothing yet, until it does', async () => {
    // Whoever was here before would see what was kept then.
    await page.goto(`${platform.url}/icon.svg`);
    await page.evaluate(`indexedDB.deleteDatabase('goldenhour')`);
    await page.route(/graphql|board/, (request) => request.abort());
    await page.goto(platform.url);
    const retry = page.locator('.notice[data-phase=failed]').getByRole('button');
    const button = await retry.elementHandle();
    await page.unrouteAll();
    // In the page, where it may have tried again by itself and the button be gone.
    await button.evaluate((element) => (element as unknown as { click(): void }).click());
    await isLive();
  });

  it('speaks English to other browsers, switches, and remembers the choice', async () => {
    const english = await browser.visit(platform.url, { locale: 'en-US', serviceWorkers: 'block' });
    await isLive(english);
    expect(await english.locator('h1').innerText()).toContain('Emergency beds of Korea');
    await english.getByRole('button', { name: '한국어' }).click();
    expect(await english.locator('h1').innerText()).toContain('전국 응급실 병상');
    expect(await english.locator('html').getAttribute('lang')).toBe('ko');
    await english.reload();
    await english.getByRole('button', { name: 'English' }).waitFor();
    await english.context().close();
  });

  it('opens without a network, with the last board and its time, nothing of it as if it were now', async () => {
    const offline = await browser.visit(platform.url, { locale: 'ko-KR' });
    await isLive(offline);
    // It takes control when all that it needs is kept.
    await waitFor('the service worker', () =>
      offline.evaluate<boolean>('navigator.serviceWorker.controller !== null'),
    );
    await offline.context().setOffline(true);
    await offline.reload();
    const { status, banner } = {
      status: offline.locator('.status[data-level=bad]'),
      banner: offline.locator('.warning'),
    };
    await status.waitFor();
    expect(await banner.innerText()).toMatch(/\d{1,2}:\d{2} KST에 저장된 화면.*지금의 병상이 아닙니다/);
    await rows(offline).nth(40).waitFor();
    const looks = await rows(offline).evaluateAll((all) =>
      all.map((one) => one.getAttribute('data-freshness')),
    );
    expect(new Set(looks)).toEqual(new Set(['STALE', 'UNKNOWN']));
    expect(await greenRows(offline)).toEqual([]);
    expect(await greenPixels(offline)).toBe(0);
    await offline.context().setOffline(false);
    await offline.locator('.status[data-level=none][data-connection=open]').waitFor();
    await offline.locator('tr[data-freshness=FRESH]').first().waitFor();
    await offline.context().close();
  });

  it('grows old by itself while it is cut off', async () => {
    await open();
    await page.locator('tr[data-freshness=FRESH]').first().waitFor();
    await page.context().setOffline(true);
    await page.evaluate('{ const now = Date.now; Date.now = () => now() + 40 * 60_000; }');
    await waitFor('no green row', async () => (await greenRows(page)).length === 0);
    expect(await page.locator('tr[data-freshness=FRESH]').count()).toBe(0);
    expect(await greenPixels(page)).toBe(0);
    await page.context().setOffline(false);
  });

  it('goes on from its cursor after the server was gone, and loads anew from one that does not know it', async () => {
    await open();
    await page.evaluate('window.stillTheSamePage = true');
    const { port } = new URL(platform.url);
    const { hpid } = reporting(3);
    await platform.stop();
    await page.locator('.status[data-level=bad]').waitFor();
    await start({ PORT: port });
    await wake();
    platform.simulator.set(hpid, { hvec: '-9', hvs01: '20' });
    await show(hpid, '−9');
    await page.locator('.status[data-level=none]').waitFor();
    await platform.stop();
    await start({
      PORT: port,
      DATA_DIR: join(folder.path, 'another'),
      MAP_TILE_URL: tiles.url,
      MAP_TILE_ATTRIBUTION: '© <b>Tiles</b> of a test',
    });
    await wake();
    platform.simulator.set(hpid, { hvec: '-8', hvs01: '20' });
    await show(hpid, '−8');
    expect(await page.evaluate('window.stillTheSamePage')).toBe(true);
  });

  it('lays the configured tiles below the hospitals, and names whose they are', async () => {
    await open();
    await page.locator('.leaflet-tile-loaded').first().waitFor();
    expect(await page.locator('.leaflet-control-attribution').innerText()).toContain(
      '© <b>Tiles</b> of a test',
    );
    expect(tiles.asked[0]).toMatch(/^\/\d+\/\d+\/\d+\.png$/);
    expect([...page.hosts].sort()).toEqual(['127.0.0.1', 'localhost']);
    expect(complaints()).toEqual([]);
  });

  // The last one: the time of its platform stays moved.
  it('shows nothing in green when the feed is dead for 40 minutes, and says that it is', async () => {
    await open();
    const smooth = [7, 8, 9].map((n) => reporting(n).hpid);
    for (const hpid of smooth) platform.simulator.set(hpid, { hvec: '19', hvs01: '20' });
    await waitFor('green rows', async () => {
      const green = await greenRows(page);
      return smooth.every((hpid) => green.includes(hpid));
    });
    expect(await greenPixels(page)).toBeGreaterThan(0);
    platform.simulator.fail('*', 'drop');
    await platform.moveTime(40 * MINUTE);
    await waitFor('no green row', async () => (await greenRows(page)).length === 0);
    expect(await greenPixels(page)).toBe(0);
    expect(await page.locator('.legend [data-look=STALE] dd').innerText()).not.toBe('0');
    expect(await page.locator('.legend [data-look=SMOOTH] dd').innerText()).toBe('0');
    await wake();
    await page.locator('.status[data-level=warn]').waitFor();
    expect(complaints()).toEqual([]);
  });
});
