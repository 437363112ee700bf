import {
  browserIsInstalled,
  startTestPlatform,
  TestBrowser,
  waitFor,
  type TestPlatform,
  type VisitedPage,
} from '@goldenhour/testing';

const describeInBrowser = browserIsInstalled() ? describe : describe.skip;

describeInBrowser('the live page without its server', () => {
  let browser: TestBrowser;
  let platform: TestPlatform;
  beforeAll(async () => {
    [browser, platform] = await Promise.all([TestBrowser.start(), startTestPlatform()]);
  });
  afterEach(() => browser.leave());
  afterAll(async () => {
    await browser.close();
    await platform.stop();
  });

  /** A page whose time the test moves. */
  const openWithClock = async () => {
    const page = await browser.visit('about:blank', { locale: 'en-US' });
    await page.clock.install();
    await page.goto(platform.url);
    await page.locator('#rows tr').nth(532).waitFor({ state: 'attached' });
    await page.locator('#connection[data-state=open]').waitFor();
    return page;
  };
  const see = (page: VisitedPage, visibility: 'hidden' | 'visible') =>
    page.evaluate(
      `Object.defineProperty(document, 'hidden', { configurable: true, value: ${visibility === 'hidden'} });
       document.dispatchEvent(new Event('visibilitychange'));`,
    );
  const streams = async () => {
    const metrics = await (await fetch(`${platform.url}/metrics`)).text();
    return Number(/subscriptions\{[^}]*transport="sse"[^}]*\} (\d+)/.exec(metrics)?.[1] ?? NaN);
  };

  it('grows old by itself while it hears nothing', async () => {
    const page = await openWithClock();
    expect(await page.locator('tr[data-freshness=FRESH]').count()).toBeGreaterThan(300);
    await page.context().setOffline(true);
    await page.clock.fastForward('31:00');
    await page.locator('tr[data-freshness=FRESH]').first().waitFor({ state: 'detached' });
    expect(await page.locator('tr[data-freshness=AGING]').count()).toBe(0);
    expect(await page.locator('tr:not([data-crowding=UNKNOWN])[data-hpid]').count()).toBe(0);
    await page.locator('#banner[data-level=bad]').waitFor();
  });

  it('lets its connection go when nobody has looked for a minute, and catches up when somebody does', async () => {
    await waitFor('no stream', async () => (await streams()) === 0);
    const page = await openWithClock();
    await waitFor('a stream', async () => (await streams()) === 1);
    await see(page, 'hidden');
    await page.clock.fastForward('01:01');
    await waitFor('no stream', async () => (await streams()) === 0);
    const { hpid } = platform.simulator.hospitals.find((h) => h.reporting === 'live')!;
    platform.simulator.set(hpid, { hvec: '-7', hvs01: '20' });
    await see(page, 'visible');
    await page.locator(`tr[data-hpid="${hpid}"] .free`).filter({ hasText: '−7' }).waitFor();
  });

  it('says that the server does not answer, tries again, and at once when asked', async () => {
    const page = await browser.visit('about:blank', { locale: 'en-US' });
    await page.route('**/graphql', (route) => route.abort());
    await page.goto(platform.url);
    await page.locator('#retry').waitFor();
    expect(await page.locator('#notice-text').textContent()).toMatch(/^The server does not answer\. Trying/);
    expect(await page.locator('#table').isVisible()).toBe(false);
    await page.unroute('**/graphql');
    // Not `click`, which would wait for a button that the page's own next try may have taken away meanwhile.
    await page.locator('#retry').dispatchEvent('click');
    await page.locator('#table').waitFor();
    expect(await page.locator('#notice').isVisible()).toBe(false);
  });

  it('waits for the first poll in an empty country, and says why none came', async () => {
    const empty = await startTestPlatform({ NEMC_BASE_URL: 'http://127.0.0.1:9' });
    const page = await browser.visit(empty.url, { locale: 'en-US' });
    await page.locator('#banner[data-level=bad]').waitFor();
    expect(await page.locator('#banner').textContent()).toMatch(
      /^The bed feed has not answered yet \((no connection|paused after failures in a row)\)\.$/,
    );
    expect(await page.locator('#notice-text').textContent()).toMatch(/^Waiting for the first poll/);
    await empty.stop();
  });
});
