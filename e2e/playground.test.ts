import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import { Session } from '@goldenhour/client';
import {
  browserIsInstalled,
  sendGraphQL,
  startTestPlatform,
  TestBrowser,
  waitFor,
  type TestPlatform,
  type VisitedPage,
} from '@goldenhour/testing';

const describeInBrowser = browserIsInstalled() ? describe : describe.skip;
const ROOT = join(__dirname, '..');
const schema = readFileSync(join(ROOT, 'packages', 'client', 'schema.graphql'), 'utf8');
/** Needs the user subgraph. */
const itWithAccounts = schema.includes('  logIn(') ? it : it.skip;
/** The editor is large, and other tests run beside this one. */
const SLOW_MS = 90_000;

// One visit for all: opening the editor costs more than everything else here.
describeInBrowser('the playground', () => {
  let browser: TestBrowser;
  let platform: TestPlatform;
  let page: VisitedPage;
  beforeAll(async () => {
    [browser, platform] = await Promise.all([TestBrowser.start(), startTestPlatform()]);
    await platform.preparePages();
    page = await browser.visit(`${platform.url}/playground`, {
      locale: 'ko-KR',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    page.setDefaultTimeout(SLOW_MS);
    await page.locator('.graphiql-query-editor .view-lines').waitFor();
  }, 3 * SLOW_MS);
  afterAll(async () => {
    await browser.close();
    await platform.stop();
  });

  const choose = (sample: string) => page.locator(`[data-sample="${sample}"]`).click();
  const execute = () => page.locator('.graphiql-execute-button').click();
  const answered = (text: string | RegExp) =>
    page.locator('.graphiql-response .view-lines').filter({ hasText: text }).waitFor();
  const copied = async (label: string): Promise<string> => {
    await page.evaluate(`navigator.clipboard.writeText('')`);
    await page.getByRole('button', { name: label }).click();
    return waitFor('a copy', () =>
      page.evaluate<string>('navigator.clipboard.readText()').then((text) => text || null),
    );
  };
  const violations = async (...parts: string[]) => {
    // Without frames to look into it would open another window only to put the answer together.
    const whole = new AxeBuilder({ page }).setLegacyMode();
    const axe = parts.reduce((builder, part) => builder.include(part), whole);
    return (await axe.analyze()).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
  };
  /** What a copied program prints first, run where the package is installed. */
  const printed = async (program: string): Promise<string> => {
    const [, names, rest] = /^import (\{.*\}) from '@goldenhour\/client';(.*)$/s.exec(program)!;
    const code = `const ${names!} = require('@goldenhour/client'); void (async () => {${rest!}})();`;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--require', join(ROOT, 'scripts', 'register.cjs'), '--eval', code],
      { cwd: ROOT },
    );
    return stdout.slice(0, stdout.lastIndexOf('}') + 1);
  };
  const newPartner = async (): Promise<{ clientId: string; clientSecret: string }> => {
    const admin = new Session({ url: platform.url });
    await admin.logIn('admin@goldenhour.test', 'golden-hour-demo');
    const { data } = await sendGraphQL(
      platform.url,
      `mutation ($input: CreateServiceClientInput!) {
        createServiceClient(input: $input) { serviceClient { clientId } clientSecret }
      }`,
      { input: { name: 'A partner', scopes: ['beds:read'] } },
      (await admin.accessToken())?.token,
    );
    const { serviceClient, clientSecret } = data.createServiceClient;
    return { clientId: serviceClient.clientId, clientSecret };
  };
  const account = () => page.locator('.account');
  const signIn = async (form: string, first: string, second: string) => {
    const fields = account().getByRole('form', { name: form });
    await fields.locator('[name=first]').fill(first);
    await fields.locator('[name=second]').fill(second);
    await fields.getByRole('button').click();
  };

  it(
    'runs a query, and asks nothing of other hosts',
    async () => {
      await choose('feed');
      await execute();
      await answered('SIMULATOR');
      expect([...page.hosts]).toEqual(['127.0.0.1']);
      expect(page.complaints).toEqual([]);
    },
    SLOW_MS,
  );

  it(
    'shows each event of a subscription as it comes, until it is stopped',
    async () => {
      await choose('bed-changes');
      await execute();
      await answered('cursor');
      const hospital = platform.simulator.hospitals.find((one) => one.reporting === 'live')!;
      platform.simulator.set(hospital.hpid, { hvec: '-7', hvs01: '20' });
      await answered(hospital.name);
      await answered('-7');
      await execute();
      expect(page.complaints).toEqual([]);
    },
    SLOW_MS,
  );

  it(
    'copies the operation as a curl command that works as it is, and as a program',
    async () => {
      await choose('hospital');
      await page.locator('.graphiql-editor-tool .view-lines').filter({ hasText: '"id"' }).waitFor();
      const { stdout } = await promisify(execFile)('sh', ['-c', await copied('curl 명령으로 복사')]);
      expect(JSON.parse(stdout).data.hospital.name).toMatch(/^데모/);
      const program = await copied('TypeScript로 복사');
      expect(JSON.parse(await printed(program)).hospital.name).toMatch(/^데모/);
    },
    SLOW_MS,
  );

  it(
    'says what is wrong with a log-in, and keeps nothing of it',
    async () => {
      await account().locator('summary').click();
      await signIn('파트너로 접속', 'no-such-client', 'no-such-secret');
      await account().getByRole('alert').filter({ hasText: '맞지 않습니다' }).waitFor();
      expect(await page.evaluate('JSON.stringify([localStorage, sessionStorage])')).not.toContain('no-such-');
      await account().locator('summary').click();
    },
    SLOW_MS,
  );

  itWithAccounts(
    'asks as a partner with its id and secret, which this tab does not keep',
    async () => {
      const { clientId, clientSecret } = await newPartner();
      await account().locator('summary').click();
      await signIn('파트너로 접속', clientId, clientSecret);
      await account().locator('summary').filter({ hasText: clientId }).waitFor();
      expect(await page.evaluate('JSON.stringify([localStorage, sessionStorage])')).not.toContain(
        clientSecret,
      );
      await choose('feed');
      const sent = page.waitForRequest('**/graphql');
      await execute();
      expect((await sent).headers()['authorization']).toMatch(/^Bearer ey/);
      await answered('SIMULATOR');
      await account().getByRole('button', { name: '로그아웃' }).click();
      await account().locator('summary').filter({ hasText: '공개' }).click();
    },
    SLOW_MS,
  );

  itWithAccounts(
    'logs a person in for this tab alone, also over a reload, and out again',
    async () => {
      await account().locator('summary').click();
      await signIn('로그인', 'staff@goldenhour.test', 'golden-hour-demo');
      await account().locator('summary').filter({ hasText: 'HOSPITAL_STAFF' }).waitFor();
      expect(await page.evaluate('JSON.stringify(localStorage)')).not.toMatch(/token/i);
      expect(await page.evaluate('JSON.stringify(sessionStorage)')).not.toContain('golden-hour-demo');
      await page.reload();
      await account().locator('summary').filter({ hasText: 'HOSPITAL_STAFF' }).click();
      expect(await copied('curl 명령으로 복사')).toContain('Bearer $GOLDEN_HOUR_TOKEN');
      await account().getByRole('button', { name: '로그아웃' }).click();
      await account().locator('summary').filter({ hasText: '공개' }).waitFor();
      expect(await page.evaluate('JSON.stringify(sessionStorage)')).not.toMatch(/refreshToken/);
    },
    SLOW_MS,
  );

  it(
    'breaks no rule of accessibility in either language',
    async () => {
      await choose('feed');
      await execute();
      await answered('SIMULATOR');
      await account().locator('summary').click();
      expect(await violations()).toEqual([]);
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { name: 'Ambulance crew' }).waitFor();
      expect(await violations('.bar', '.samples')).toEqual([]);
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
    },
    2 * SLOW_MS,
  );
});
