import type { TestBrowser, TestPlatform, VisitedPage } from '@goldenhour/testing';
import { PATHS } from '../registry/src/api';
import { recordedFor } from '../registry/src/testing/recorded-for';
import { BUILD_MS, DESK, describeInBrowser, PHONE, startPages, violationsOf } from './page-stand';

const KOREAN = { locale: 'ko-KR', serviceWorkers: 'block' } as const;

describeInBrowser('the schema’s page', () => {
  let browser: TestBrowser;
  let platform: TestPlatform;
  let page: VisitedPage;

  beforeAll(async () => {
    [browser, platform] = await startPages();
    page = await browser.visit(`${platform.url}/registry`, { ...KOREAN, viewport: DESK });
  }, BUILD_MS);
  afterAll(async () => {
    await browser.close();
    await platform.stop();
  });

  it('shows what each field means, finds a type, and says who uses it', async () => {
    await page.getByLabel('형식 또는 필드 찾기').fill('HospitalConnection');
    await page.getByText('HospitalConnection', { exact: false }).first().click();
    await page.getByText('totalCount: Int!').waitFor();
    await page.getByText('최근 30일 사용 없음').first().waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  it('shows the versions with their differences, and where to subscribe to them', async () => {
    await page.getByRole('link', { name: '버전' }).click();
    await page.getByRole('heading', { name: /버전 4/ }).waitFor();
    await page.getByText('달라진 점').first().click();
    const feed = await page.getByRole('link', { name: '변경 소식 구독 (Atom)' }).getAttribute('href');
    const response = await fetch(platform.url + String(feed));
    expect(response.headers.get('content-type')).toContain('application/atom+xml');
    expect(await violationsOf(page)).toEqual([]);
  });

  it('shows a check on a page that can be shared', async () => {
    const token = await ciToken();
    const link = await checkedWithoutAField(token);
    const young = await browser.visit(platform.url + link, { ...KOREAN, viewport: PHONE });
    await young.getByRole('heading', { name: /실패: hospital/ }).waitFor();
    await young.getByText('사용 기록이 없어', { exact: false }).first().waitFor();
    await send(PATHS.usage, token, recordedFor(30));

    const later = await checkedWithoutAField(token);
    const shared = await browser.visit(platform.url + later, { ...KOREAN, viewport: PHONE });
    await shared.getByRole('heading', { name: /통과: hospital/ }).waitFor();
    await shared.getByText("Field 'phone' was removed", { exact: false }).first().waitFor();
    await shared.getByText('아무도 사용하지 않아 안전합니다', { exact: false }).first().waitFor();
    expect(await violationsOf(shared)).toEqual([]);
  });

  async function send(path: string, token: string, body?: object) {
    const response = await fetch(platform.url + path, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    return (await response.json()) as Record<string, ReturnType<typeof JSON.parse>>;
  }

  async function ciToken(): Promise<string> {
    const scopes = ['registry:check', 'registry:read', 'registry:usage'];
    const admin = platform.tokenFor({ role: 'ADMIN', userId: 'a1' });
    return (await send(PATHS.tokens, admin, { name: 'ci', scopes })).token;
  }

  /** @returns the path of the check's page */
  async function checkedWithoutAField(token: string): Promise<string> {
    const { subgraphs } = await send(PATHS.current, token);
    const { sdl } = subgraphs.find(({ subgraph }: { subgraph: string }) => subgraph === 'hospital');
    const changed = sdl.replace('  phone: String', '  telephone: String');
    expect(changed).not.toBe(sdl);
    const checked = await send(PATHS.checks, token, { subgraph: 'hospital', sdl: changed });
    return checked.page;
  }
});
