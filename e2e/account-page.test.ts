import { type TestBrowser, waitFor, type TestPlatform, type VisitedPage } from '@goldenhour/testing';
import { mailsTo } from './mailbox';
import { BUILD_MS, describeInBrowser, DESK, logInAs, PHONE, startPages, violationsOf } from './page-stand';

const EMAIL = 'haneul@example.org';
const PASSWORD = 'an unguessable one';

describeInBrowser('one’s own page', () => {
  let browser: TestBrowser;
  let platform: TestPlatform;
  /** Of somebody who signs up in the first test. */
  let page: VisitedPage;
  let admin: VisitedPage;

  beforeAll(async () => {
    [browser, platform] = await startPages();
    page = await visit('/account', { viewport: PHONE });
    admin = await visit('/admin', { viewport: DESK });
  }, BUILD_MS);
  afterAll(async () => {
    await browser.close();
    await platform.stop();
  });

  const visit = (path: string, more: object = {}) =>
    browser.visit(platform.url + path, { locale: 'ko-KR', serviceWorkers: 'block', ...more });
  const open = (on: VisitedPage, section: string) =>
    on.locator(`.section-links a[href="#${section}"]`).click();
  const press = (name: string | RegExp, on = page) => on.getByRole('button', { name, exact: true }).click();
  const mailedCode = (after: number) =>
    waitFor('a mail with a code', async () => {
      const mine = await mailsTo(platform, EMAIL);
      return mine.length > after && /\b\d{6}\b/.exec(mine[0]!.subject + mine[0]!.text)?.[0];
    });

  it('is reached from a sign-up by the code that lies in the mailbox of this machine', async () => {
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('link', { name: '회원 가입' }).click();
    await press('가입하고 코드 받기');
    await page.getByText('형식이 맞지 않습니다.').waitFor();
    expect(await page.locator('[aria-invalid=true]').count()).toBe(3);
    expect(await violationsOf(page)).toEqual([]);
    await page.getByLabel('이메일').fill(EMAIL);
    await page.getByLabel('비밀번호').fill(PASSWORD);
    await page.getByLabel('이름').fill('김하늘');
    await press('가입하고 코드 받기');
    await page.getByRole('heading', { name: '이메일 인증' }).waitFor();
    expect(await page.getByRole('link', { name: '메일함 열기 (새 탭)' }).getAttribute('href')).toBe(
      '/dev/mailbox',
    );
    await page.getByLabel('인증 코드').fill('000000');
    await press('인증');
    await page.getByText('코드가 맞지 않습니다.').waitFor();
    await page.getByLabel('인증 코드').fill(await mailedCode(0));
    await press('인증');
    await page.locator('.who', { hasText: '김하늘' }).waitFor();
    await page.getByText('알림이 없습니다.').waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  it('asks for the log-in where a session was lost, and comes back with what was typed', async () => {
    await open(page, 'role');
    await page.getByLabel('소속 기관').fill('강남소방서');
    await page.getByLabel('구급차').fill('119-3');
    await page.getByLabel('관할 시도').selectOption('서울특별시');
    const stolen = await page.evaluate<string>(`localStorage.getItem('goldenhour.session')`);
    const { refreshToken } = JSON.parse(stolen) as { refreshToken: string };
    await platform.send('LogOut', { input: { refreshToken } });
    // As whoever comes back to this tab does; the live connection may have told before.
    await page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`);
    await page.getByText('로그인이 끝났습니다.').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    expect(new URL(page.url()).hash).toBe('#role');
    await page.locator('.log-in input[type=email]').fill(EMAIL);
    await page.locator('.log-in input[type=password]').fill(PASSWORD);
    await page.locator('.log-in button[type=submit]').click();
    await page.locator('.log-in').waitFor({ state: 'detached' });
    expect(await page.getByLabel('소속 기관').inputValue()).toBe('강남소방서');
    expect(await page.getByLabel('구급차').inputValue()).toBe('119-3');
    await press('신청');
    await page.getByText('신청했습니다.').waitFor();
    await page.getByText('심사 중').waitFor();
  });

  it('says which role a page is for, and shows it as soon as an administrator has given that role', async () => {
    const crew = await page.context().newPage();
    await crew.goto(`${platform.url}/crew`);
    await crew.getByText('이 페이지를 볼 권한이 없습니다').waitFor();
    await crew.close();
    await logInAs(admin, 'admin');
    const request = admin.locator('.role-request', { hasText: EMAIL });
    await request.getByText('119-3').waitFor();
    expect(await violationsOf(admin)).toEqual([]);
    const note = request.getByLabel('신청자에게 남길 메모 (선택)');
    await note.fill('차량 번호를 확인할 수 없습니다');
    await request.getByRole('button', { name: /^거절/ }).click();
    await request.waitFor({ state: 'detached' });
    await page.locator('.tag[data-tone=bad]').waitFor();
    await page.getByText('관리자 메모: 차량 번호를 확인할 수 없습니다').waitFor();
    // Whoever was refused may ask again.
    await page.getByLabel('소속 기관').fill('강남소방서');
    await page.getByLabel('구급차').fill('119-4');
    await page.getByLabel('관할 시도').selectOption('서울특별시');
    await press('신청');
    await page.getByText('심사 중').waitFor();
    await admin.reload();
    await request.getByText('119-4').waitFor();
    await note.fill('확인했습니다');
    await request.getByRole('button', { name: /^승인/ }).click();
    await request.waitFor({ state: 'detached' });
    // Told by the live notification, without a reload of the page.
    await page.locator('.tag', { hasText: '승인' }).waitFor();
    await page.locator('.who', { hasText: '구급대원' }).waitFor();
    await page.getByText('관리자 메모: 확인했습니다').waitFor();
    await page.getByRole('link', { name: '구급대' }).waitFor();
  });

  it('keeps what somebody was told until it is marked as read', async () => {
    await open(page, 'notifications');
    const told = page.locator('.notification').first();
    await told.getByText('새 알림').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await told.getByRole('button', { name: /^읽음으로 표시/ }).click();
    await page.locator('.notification[data-unread=false]').first().waitFor();
  });

  it('has favourite hospitals with their beds', async () => {
    await open(page, 'home');
    await press('병원 찾아 추가');
    const { name } = platform.simulator.hospitals.find(({ reporting }) => reporting === 'live')!;
    await page.getByLabel('병원 찾기', { exact: true }).fill(name);
    await press('찾기');
    await press(`추가: ${name}`);
    const favorite = page.locator('.rows li', { hasText: name }).filter({ hasText: '응급실 빈 병상' });
    await favorite.waitFor();
    await favorite.getByRole('button').click();
    await favorite.waitFor({ state: 'detached' });
  });

  it('sends outside only where a code was entered, and asks for web push on a click alone', async () => {
    await open(page, 'channels');
    await press('추가하고 코드 받기');
    const channel = page.locator('.channel', { hasText: EMAIL });
    await channel.getByText('인증 대기').waitFor();
    await channel.getByRole('textbox').fill(await mailedCode(1));
    await channel.getByRole('button', { name: '인증', exact: true }).click();
    await channel.getByText('켜짐').waitFor();
    await channel.getByRole('button', { name: '끄기' }).click();
    await channel.getByText('꺼짐').waitFor();
    expect(await page.evaluate('Notification.permission')).not.toBe('granted');
    expect(await violationsOf(page)).toEqual([]);
  });

  it('lets its owner change the password and ends everywhere else', async () => {
    await open(page, 'settings');
    await page.getByLabel('지금 비밀번호').fill('not this one');
    await page.getByLabel('새 비밀번호').fill(`${PASSWORD} now`);
    await press('비밀번호 바꾸기');
    await page.locator('.field-error').waitFor();
    await page.getByLabel('지금 비밀번호').fill(PASSWORD);
    await press('비밀번호 바꾸기');
    await page.getByText('다른 기기에서는 로그아웃되었습니다.').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await press('로그아웃');
    await page.locator('.log-in').waitFor();
  });

  it('shows administrators the feed, what was not delivered, statistics as numbers too, and the audit', async () => {
    for (const [section, text] of [
      ['feed', '국가 응급의료 정보망'],
      ['deliveries', '모두 0건'],
      ['statistics', '기간별 요청과 승인'],
      ['audit', '역할 승인'],
    ] as const) {
      await open(admin, section);
      await admin.getByText(text).first().waitFor();
      expect([section, await violationsOf(admin)]).toEqual([section, []]);
    }
    await admin.locator('td', { hasText: '김하늘' }).first().waitFor();
    expect(admin.complaints).toEqual([]);
  });
});
