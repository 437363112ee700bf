import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import {
  browserIsInstalled,
  startTestPlatform,
  TestBrowser,
  type TestPlatform,
  type VisitedPage,
} from '@goldenhour/testing';

const describeInBrowser = browserIsInstalled() ? describe : describe.skip;

describeInBrowser('the playground', () => {
  let browser: TestBrowser;
  let platform: TestPlatform;
  beforeAll(async () => {
    [browser, platform] = await Promise.all([TestBrowser.start(), startTestPlatform()]);
    await platform.preparePages();
  }, 120_000);
  afterEach(() => browser.leave());
  afterAll(async () => {
    await browser.close();
    await platform.stop();
  });

  const open = async (locale = 'ko-KR') => {
    const page = await browser.visit(`${platform.url}/playground`, {
      locale,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.locator('.graphiql-query-editor .view-lines').waitFor({ timeout: 20_000 });
    return page;
  };
  const choose = (page: VisitedPage, sample: string) => page.locator(`[data-sample="${sample}"]`).click();
  const run = (page: VisitedPage) => page.locator('.graphiql-execute-button').click();
  const answered = (page: VisitedPage, text: string | RegExp) =>
    page.locator('.graphiql-response .view-lines').filter({ hasText: text }).waitFor({ timeout: 20_000 });
  const copied = async (page: VisitedPage, label: string): Promise<string> => {
    await page.getByRole('button', { name: label }).click();
    await page.getByText('복사했습니다.').waitFor({ state: 'attached' });
    return page.evaluate('navigator.clipboard.readText()');
  };

  it('runs a query, and asks nothing of other hosts', async () => {
    const page = await open();
    await choose(page, 'feed');
    await run(page);
    await answered(page, 'SIMULATOR');
    expect([...page.hosts]).toEqual(['127.0.0.1']);
    expect(page.complaints).toEqual([]);
  });

  it('shows each event of a subscription as it comes', async () => {
    const page = await open();
    await choose(page, 'bed-changes');
    await run(page);
    await answered(page, 'cursor');
    const hospital = platform.simulator.hospitals.find((one) => one.reporting === 'live')!;
    platform.simulator.set(hospital.hpid, { hvec: '-7', hvs01: '20' });
    await answered(page, hospital.name);
    await answered(page, '-7');
    expect(page.complaints).toEqual([]);
  });

  it('copies the operation as a curl command that works as it is, and as a program', async () => {
    const page = await open();
    await choose(page, 'hospital');
    await page.locator('.graphiql-editor-tool .view-lines').filter({ hasText: 'id' }).waitFor();
    const command = await copied(page, 'curl 명령으로 복사');
    const { stdout } = await promisify(execFile)('sh', ['-c', command]);
    expect(JSON.parse(stdout).data.hospital.name).toMatch(/^데모/);
    const program = await copied(page, 'TypeScript로 복사');
    expect(program).toContain(`createClient({ url: '${platform.url}' })`);
    expect(program).toContain('client.query(document, variables)');
  });

  it.each(['ko-KR', 'en-US'])('has no violations of accessibility rules in %s', async (locale) => {
    const page = await open(locale);
    await page.locator('.account summary').click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
