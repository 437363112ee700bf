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

const MINUTE = 60_000;
const PROVINCES = '서울특별시,제주특별자치도';
const describeInBrowser = browserIsInstalled() ? describe : describe.skip;

/** Rows in which anything that is painted is green: the hpids. */
const greenRows = (page: VisitedPage): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll('.list tbody tr')].filter((row) =>
    [row, ...row.querySelectorAll('*')].some((part) => {
      const { color, backgroundColor, borderTopColor } = getComputedStyle(part);
      return [color, backgroundColor, borderTopColor].some((painted) => {
        const [red, green, blue, alpha = 1] = painted.match(/[\\d.]+/g).map(Number);
        return alpha > 0 && green > red + 8 && green > blue + 8;
      });
    })).map((row) => row.dataset.hpid)`);

/** How many pixels of the map's canvases are green: only a fresh number may be. */
const greenPixels = (page: VisitedPage): Promise<number> =>
  page.evaluate(`[...document.querySelectorAll('.map canvas')].reduce((sum, canvas) => {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    let green = 0;
    for (let i = 0; i < data.length; i += 4)
      if (data[i + 3] > 0 && data[i + 1] > data[i] + 40 && data[i + 1] > data[i + 2] + 30) green += 1;
    return sum + green;
  }, 0)`);

/** A name for what the map's canvases show now. */
const picture = (page: VisitedPage): Promise<string> =>
  page.evaluate(`[...document.querySelectorAll('.map canvas')].map((canvas) => canvas.toDataURL()).join()`);

/** A place on the map whose tooltip says that, looked for from the middle outwards. */
async function pointAt(page: VisitedPage, what: RegExp): Promise<{ x: number; y: number; says: string }> {
  const box = (await page.locator('.map-canvas').boundingBox())!;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const tooltip = page.locator('.leaflet-tooltip');
  for (let ring = 0; ring <= 10; ring++) {
    for (let corner = 0; corner < Math.max(1, ring * 8); corner++) {
      const angle = (corner / Math.max(1, ring * 8)) * 2 * Math.PI;
      const x = middle.x + Math.cos(angle) * ring * 22;
      const y = middle.y + Math.sin(angle) * ring * 22;
      await page.mouse.move(x, y);
      const says = (await tooltip.allTextContents()).at(-1) ?? '';
      if (what.test(says)) return { x, y, says };
    }
  }
  throw new Error(`Nothing on the map says ${String(what)}.`);
}

describeInBrowser('the live map', () => {
  const folder = temporaryFolder();
  let browser: TestBrowser;
  let platform: TestPlatform;
  const start = async (env: Record<string, string> = {}) => {
    platform = await startTestPlatform({ DATA_DIR: folder.path, SIMULATOR_PROVINCES: PROVINCES, ...env });
    await platform.preparePages();
  };
  beforeAll(async () => {
    [browser] = await Promise.all([TestBrowser.start(), start()]);
  }, 300_000); // The pages may have to be built first.
  afterEach(() => browser.leave());
  afterAll(async () => {
    await browser.close();
    await platform.stop();
    folder.remove();
  });

  const rows = (page: VisitedPage) => page.locator('.list tbody tr');
  const row = (page: VisitedPage, hpid: string) => page.locator(`tr[data-hpid="${hpid}"]`);
  const open = async (o: { locale?: string; path?: string; phone?: boolean; url?: string } = {}) => {
    const page = await browser.visit(`${o.url ?? platform.url}${o.path ?? '/'}`, {
      locale: o.locale ?? 'ko-KR',
      serviceWorkers: 'block',
      ...(o.phone ? { viewport: { width: 390, height: 844 } } : {}),
    });
    await page.locator('.status[data-connection=open]').waitFor();
    await rows(page)
      .nth(platform.simulator.hospitals.length > 40 && !o.path ? 40 : 0)
      .waitFor();
    return page;
  };
  const reporting = (n: number) => platform.simulator.hospitals.filter((h) => h.reporting === 'live')[n]!;
  const nameOf = async (hpid: string) => {
    const { data } = await platform.query('query($hpid: String!) { hospitalByHpid(hpid: $hpid) { name } }', {
      hpid,
    });
    return data?.hospitalByHpid.name as string;
  };
  const show = (page: VisitedPage, hpid: string, text: string) =>
    waitFor(`${text} in the row of ${hpid}`, async () => {
      const beds = await row(page, hpid).locator('.beds').innerText();
      return beds.includes(text) && beds;
    });
  const shownNames = (page: VisitedPage) => rows(page).locator('.name button').allTextContents();
  const expectAccessible = async (page: VisitedPage) => {
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
      [],
    );
  };

  it('shows a change of a bed in the list and on the map without a reload', async () => {
    const page = await open();
    await page.evaluate('window.stillTheSamePage = true');
    const { hpid } = reporting(0);
    await page.getByRole('searchbox').fill(await nameOf(hpid));
    await row(page, hpid).waitFor();
    const before = await picture(page);
    platform.simulator.set(hpid, { hvec: '-7', hvs01: '20' });
    expect(await show(page, hpid, '−7')).toMatch(/^−7 \/ 20\s*7명 초과$/);
    expect(await row(page, hpid).locator('.crowding').innerText()).toBe('혼잡');
    await waitFor('another picture', async () => (await picture(page)) !== before);
    expect(await page.evaluate('window.stillTheSamePage')).toBe(true);
    expect([...page.hosts]).toEqual(['127.0.0.1']);
    expect(page.complaints).toEqual([]);
  });

  it('marks made-up data, names the source and asks to confirm; an unreported bed is unknown, never 0', async () => {
    const page = await open();
    expect(await page.locator('.source').innerText()).toBe('모의 데이터: 실제 병원이 아닙니다');
    expect(await page.locator('.foot').innerText()).toContain('국립중앙의료원 · 공공데이터포털');
    expect(await page.locator('.status').innerText()).toContain('병원에 확인하세요');
    const { hpid } = platform.simulator.hospitals.find((h) => h.reporting !== 'live')!;
    expect(await row(page, hpid).locator('.beds').innerText()).toBe('알 수 없음');
  });

  it('speaks English to other browsers, switches, and remembers the choice', async () => {
    const page = await open({ locale: 'en-US' });
    expect(await page.locator('h1').innerText()).toContain('Emergency beds of Korea');
    await page.getByRole('button', { name: '한국어' }).click();
    expect(await page.locator('h1').innerText()).toContain('전국 응급실 병상');
    expect(await page.locator('html').getAttribute('lang')).toBe('ko');
    await page.reload();
    await page.getByRole('button', { name: 'English' }).waitFor();
  });

  it('filters by text, initials, region, kind of bed and free beds, and keeps it in the address', async () => {
    const page = await open();
    const text = page.getByRole('searchbox');
    await text.fill('강남의료원');
    await waitFor('one hospital', async () => (await shownNames(page)).join() === '데모강남의료원');
    await text.fill('ㄷㅁㄱㄴㅇㄹㅇ');
    await waitFor('by initials', async () => (await shownNames(page)).includes('데모강남의료원'));
    await text.fill('');
    await page.getByLabel('시도').selectOption('제주특별자치도');
    await waitFor('Jeju', async () => {
      const places = await rows(page).locator('.place').allTextContents();
      return places.length > 1 && places.every((place) => place.startsWith('제주'));
    });
    expect(new URL(page.url()).searchParams.get('province')).toBe('제주특별자치도');
    await page.getByLabel('병상 종류').selectOption('ICU_GENERAL');
    await page.getByLabel('빈 병상만').check();
    await waitFor('fresh free beds only', async () => {
      const looks: string[] = await rows(page).evaluateAll((all) =>
        all.map((one) => one.getAttribute('data-freshness')!),
      );
      return looks.length > 0 && looks.every((look) => look === 'FRESH');
    });
    const { data } = await platform.query(`{ hospitals(first: 100, filter: {
      provinces: ["제주특별자치도"], bedKinds: [ICU_GENERAL] }) { nodes { name } } }`);
    const expected = (data?.hospitals.nodes as { name: string }[]).map(({ name }) => name).sort();
    expect((await shownNames(page)).sort()).toEqual(expected);
    await page.getByRole('button', { name: '조건 지우기' }).click();
    await rows(page).nth(40).waitFor();
  });

  it('asks the API for equipment and illnesses, and says how many match', async () => {
    const page = await open();
    await page.getByRole('button', { name: '장비 · 중증질환' }).click();
    await page.getByLabel('ECMO').check();
    await page.getByLabel('수족지접합', { exact: true }).check();
    await page.keyboard.press('Escape');
    const { data } = await platform.query(`{ hospitals(first: 100, filter: {
      equipment: [ECMO], severeIllness: [FINGER_REPLANTATION] }) { totalCount } }`);
    await page
      .locator('.list-count')
      .filter({ hasText: `중 ${data?.hospitals.totalCount}곳` })
      .waitFor();
    expect(new URL(page.url()).searchParams.get('illness')).toBe('FINGER_REPLANTATION');
  });

  it('opens a cluster of the map by a click, and a hospital by its marker', async () => {
    const page = await open();
    await page.getByLabel('시도').selectOption('서울특별시');
    // Choosing one brings the map there, where hospitals stand close together.
    await rows(page).first().click();
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: /^병원 상세/ }).waitFor({ state: 'detached' });
    const cluster = await pointAt(page, /^병원 \d+곳$/);
    const before = await picture(page);
    await page.mouse.click(cluster.x, cluster.y);
    await waitFor('the cluster fall apart', async () => (await picture(page)) !== before);
    for (let zooms = 0; zooms < 4; zooms++) await page.getByRole('button', { name: '확대' }).click();
    const hospital = await pointAt(page, / · /);
    await page.mouse.click(hospital.x, hospital.y);
    const name = hospital.says.split(' · ')[0]!;
    await page.getByRole('region', { name: `병원 상세: ${name}` }).waitFor();
  });

  it('sorts and walks by keyboard, with old and unknown numbers last in both directions', async () => {
    const page = await open();
    const header = page.locator('th[data-column=beds]');
    for (const direction of ['descending', 'ascending']) {
      await header.locator('button').press('Enter');
      expect(await header.getAttribute('aria-sort')).toBe(direction);
      const ranks = await rows(page).evaluateAll((all) =>
        all.map((one) => ['FRESH', 'AGING', 'STALE', 'UNKNOWN'].indexOf(one.getAttribute('data-freshness'))),
      );
      expect(ranks).toEqual([...ranks].sort());
    }
    const buttons = rows(page).locator('.name button');
    await buttons.first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await buttons.nth(1).evaluate((one) => one.matches(':focus'))).toBe(true);
  });

  it('shows everything of a hospital, live, and gives the focus back when it is closed', async () => {
    const { hpid } = reporting(1);
    const page = await open();
    const button = row(page, hpid).locator('.name button');
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
    // A history of one level is a line without height, which counts as hidden.
    await panel.locator('.chart-line').waitFor({ state: 'attached' });
    platform.simulator.set(hpid, { hvec: '-6', hvs01: '20' });
    await panel.locator('.now-number strong').filter({ hasText: '−6' }).waitFor();
    await panel.locator('.bed-table .free').filter({ hasText: '−6' }).waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    expect(await button.evaluate((one) => one.matches(':focus'))).toBe(true);
    expect(page.complaints).toEqual([]);
  });

  it('has no violation that axe finds, with details open, on a desk and on a phone', async () => {
    // Few rows: one says the same as hundreds, and takes less time.
    const path = `/?province=${encodeURIComponent('제주특별자치도')}`;
    const desk = await open({ path });
    await rows(desk).first().click();
    await desk.locator('.bed-table').waitFor();
    await desk.getByRole('button', { name: '장비 · 중증질환' }).click();
    await expectAccessible(desk);
    const phone = await open({ path, phone: true });
    await expectAccessible(phone);
    await rows(phone).first().click();
    await phone.locator('.bed-table').waitFor();
    await expectAccessible(phone);
  });

  it('pauses the numbers while somebody reads them, and catches up', async () => {
    const page = await open();
    const { hpid } = reporting(2);
    await page.getByRole('button', { name: '일시정지' }).click();
    const before = await row(page, hpid).locator('.beds').innerText();
    platform.simulator.set(hpid, { hvec: '-5', hvs01: '20' });
    await page.locator('.paused').filter({ hasNotText: ' 0곳' }).waitFor();
    expect(await row(page, hpid).locator('.beds').innerText()).toBe(before);
    await page.getByRole('button', { name: '계속' }).click();
    await show(page, hpid, '−5');
  });

  it('shows the list first on a phone, the map by a tap, and details over all of it', async () => {
    const page = await open({ phone: true });
    expect(await page.locator('.map').count()).toBe(0);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await page.getByRole('button', { name: '지도' }).click();
    await page.locator('.map canvas').first().waitFor();
    expect(await page.locator('.list').isVisible()).toBe(false);
    await page.getByRole('button', { name: '목록' }).click();
    await rows(page).first().click();
    await page.getByRole('dialog').waitFor();
    await page.goBack();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('goes on from its cursor after the server was gone, and says so meanwhile', async () => {
    const page = await open();
    await page.evaluate('window.stillTheSamePage = true');
    const { port } = new URL(platform.url);
    const { hpid } = reporting(3);
    await platform.stop();
    await page.locator('.status[data-level=bad]').waitFor();
    await start({ PORT: port });
    platform.simulator.set(hpid, { hvec: '-9', hvs01: '20' });
    await show(page, hpid, '−9');
    await page.locator('.status[data-level=none]').waitFor();
    expect(await page.evaluate('window.stillTheSamePage')).toBe(true);
  });

  it('loads everything anew when the server no longer knows its place', async () => {
    const page = await open();
    await page.evaluate('window.stillTheSamePage = true');
    const { port } = new URL(platform.url);
    const { hpid } = reporting(4);
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

  it('shows nothing in green when the feed is dead for 40 minutes, and says that it is', async () => {
    const page = await open();
    await page.getByLabel('빈 병상만').uncheck();
    expect((await greenRows(page)).length).toBeGreaterThan(3);
    expect(await greenPixels(page)).toBeGreaterThan(50);
    platform.simulator.fail('*', 'drop');
    await platform.moveTime(40 * MINUTE);
    await waitFor('no green row', async () => (await greenRows(page)).length === 0);
    expect(await greenPixels(page)).toBe(0);
    await page.locator('.status[data-level=warn]').waitFor({ timeout: 20_000 });
    expect(await page.locator('.legend [data-look=STALE] dd').innerText()).not.toBe('0');
    expect(await page.locator('.legend [data-look=SMOOTH] dd').innerText()).toBe('0');
    expect(page.complaints).toEqual([]);
  });
});
