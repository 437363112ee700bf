import { type TestBrowser, waitFor, type TestPlatform, type VisitedPage } from '@goldenhour/testing';
import type { Locator, Page } from 'playwright-core';
import { Meeting } from './meeting';
import { BUILD_MS, describeInBrowser, logInAs, startPages, violationsOf } from './page-stand';
import { sendAs, signIn } from './signed-in';
import { CREW, TransportDesk } from './transport-desk';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const KO = { locale: 'ko-KR', serviceWorkers: 'block' } as const;

/** In every page before its own scripts: counts the tones that it makes. */
const COUNT_TONES = `window.tones = 0;
  const make = AudioContext.prototype.createOscillator;
  AudioContext.prototype.createOscillator = function () { window.tones += 1; return make.call(this); };`;

describeInBrowser('the console of a hospital', () => {
  let browser: TestBrowser;
  let platform: TestPlatform;
  let desk: TransportDesk;
  /** The demonstration's staff, and a member who became staff of another hospital. */
  let ours: VisitedPage;
  let theirs: VisitedPage;
  let ourId: string;
  let theirId: string;

  beforeAll(async () => {
    [browser, platform] = await startPages();
    desk = new TransportDesk(platform);
    ourId = await hospitalOfStaff();
    theirId = await makeStaff('member');
    [ours, theirs] = await Promise.all([enter('staff'), enter('member')]);
  }, BUILD_MS);
  afterAll(async () => {
    await browser.close();
    await platform.stop();
  });

  async function hospitalOfStaff(): Promise<string> {
    return waitFor('the hospital of the demonstration’s staff', async () => {
      const { accessToken } = await signIn(platform.url, 'staff');
      const { data } = await sendAs(platform.url, accessToken, 'MyPage');
      return data.me.hospital?.id as string | undefined;
    });
  }

  /** Makes the account staff of another hospital. */
  async function makeStaff(name: string): Promise<string> {
    const { data } = await platform.query('{ hospitals(first: 5) { nodes { id } } }');
    const { id } = (data.hospitals.nodes as { id: string }[]).find((one) => one.id !== ourId)!;
    const { accessToken } = await signIn(platform.url, name);
    const input = { role: 'HOSPITAL_STAFF', organization: '응급실', hospitalId: id };
    const asked = await sendAs(platform.url, accessToken, 'RequestRole', { input });
    const roleRequestId = asked.data.requestRole.roleRequest.id as string;
    const admin = await signIn(platform.url, 'admin');
    await sendAs(platform.url, admin.accessToken, 'ApproveRole', { input: { roleRequestId, approve: true } });
    return id;
  }

  /** Opens the console and logs in, in the place where it asks for it. */
  async function enter(name: string): Promise<VisitedPage> {
    const page = await browser.visit('about:blank', KO);
    await page.context().addInitScript(COUNT_TONES);
    await page.goto(`${platform.url}/console`);
    await logInAs(page, name);
    await isLive(page);
    return page;
  }

  const isLive = (page: Page) => page.locator('.liveness[data-live=true]').waitFor();
  const show = (page: Page, screen: string) => page.evaluate(`location.hash = '#${screen}'`);
  const card = (page: Page, id: string, part?: string) =>
    page.locator(`${part ? `[data-part=${part}] ` : ''}[data-request="${id}"]`);
  const press = (within: Locator | Page, name: string | RegExp) =>
    within.getByRole('button', { name, exact: true }).click();
  const statusOf = (patient: string) => desk.statuses(patient);

  /** A patient for whom these hospitals were just asked. */
  async function asked(hospitalIds: string[], condition: Record<string, unknown> = {}) {
    const patient = await desk.patient(condition);
    return { patient, requests: await desk.request(patient, hospitalIds, CREW, { expiresInSeconds: 1800 }) };
  }

  it('is muted until somebody clicks, then rings for what comes, and counts it in the title', async () => {
    await desk.beds(ourId, 5);
    expect(await ours.locator('.sound').textContent()).toBe('알림음 꺼짐: 눌러서 켜기');
    const first = await asked([ourId]);
    await card(ours, first.requests[0]!, 'asked').waitFor();
    expect(await ours.evaluate('window.tones')).toBe(0);
    await ours.locator('.sound').click();
    await ours.locator('.sound[data-sound=on]').waitFor();
    const before = await ours.evaluate<number>('window.tones');
    const urgent = await asked([ourId], { preKtas: 1 });
    await card(ours, urgent.requests[0]!, 'asked').waitFor();
    expect(await ours.evaluate<number>('window.tones')).toBeGreaterThan(before);
    expect(await ours.title()).toMatch(/^\(2\) /);
    const order = ours.locator('[data-part=asked] [data-request]');
    expect(await order.evaluateAll((all) => all.map((one) => one.getAttribute('data-request')))).toEqual([
      urgent.requests[0],
      first.requests[0],
    ]);
    expect(await card(ours, first.requests[0]!).textContent()).toMatch(
      /Pre-KTAS 2.*NEWS2 \d+.*도착 약 \d+분 뒤.*답변까지 \d+:\d\d.*crushing chest pain/,
    );
  });

  it('declines in two taps; another reason needs words', async () => {
    const [{ requests }, other] = [await asked([ourId]), await asked([ourId])];
    await press(card(ours, requests[0]!), '수용 곤란');
    await press(card(ours, requests[0]!), '전문의 부재');
    await card(ours, requests[0]!, 'closed').waitFor();
    expect(await card(ours, requests[0]!).textContent()).toContain('수용 곤란: 전문의 부재');
    await press(card(ours, other.requests[0]!), '수용 곤란');
    await press(card(ours, other.requests[0]!), '기타 (직접 입력)');
    await press(card(ours, other.requests[0]!), '거절 전송');
    await card(ours, other.requests[0]!).locator('textarea[aria-invalid=true]').fill('승강기 고장');
    await press(card(ours, other.requests[0]!), '거절 전송');
    await card(ours, other.requests[0]!, 'closed').waitFor();
    expect(await statusOf(other.patient)).toEqual(['DECLINED']);
  });

  it('tells the truth to both when two hospitals approve at once, and to a colleague at another screen', async () => {
    await Promise.all([desk.beds(ourId, 5), desk.beds(theirId, 5)]);
    const colleague = await ours.context().newPage();
    await colleague.goto(`${platform.url}/console`);
    await isLive(colleague);
    const { patient, requests } = await asked([ourId, theirId]);
    const [our, their] = requests as [string, string];
    const sides = [
      { page: ours, id: our },
      { page: theirs, id: their },
    ] as const;
    const together = new Meeting(sides.length);
    for (const { page, id } of sides) {
      // Neither approval leaves its browser before the other.
      await page.route('**/graphql', async (route) => {
        if (route.request().postData()?.includes('ConsoleApprove')) await together.arrive();
        await route.continue();
      });
      await press(card(page, id), '수용 승인');
      await press(card(page, id), '병상 확보하고 승인');
    }
    const statuses = await waitFor('the decision', async () => {
      const all = await statusOf(patient);
      return !all.includes('PENDING') && all;
    });
    expect([...statuses].sort()).toEqual(['APPROVED', 'CANCELLED ACCEPTED_ELSEWHERE']);
    for (const [index, { page, id }] of sides.entries()) {
      const won = statuses[index] === 'APPROVED';
      await card(page, id, won ? 'held' : 'closed').waitFor();
      if (won) continue;
      expect(await card(page, id).textContent()).toContain('다른 병원에서 수용');
      await page.getByText('다른 병원이 먼저 수용했습니다').waitFor();
    }
    await Promise.all(sides.map(({ page }) => page.unroute('**/graphql')));
    await card(colleague, our, statuses[0] === 'APPROVED' ? 'held' : 'closed').waitFor();
    await colleague.close();
  });

  it('takes a second look where no fresh free bed is known', async () => {
    await desk.beds(ourId, 0);
    const { patient, requests } = await asked([ourId]);
    const request = card(ours, requests[0]!);
    await press(request, '수용 승인');
    await press(request, '병상 확보하고 승인');
    await request.getByText('비어 있는 최신 병상이 없습니다').waitFor();
    expect(await statusOf(patient)).toEqual(['PENDING']);
    expect(await violationsOf(ours)).toEqual([]);
    await press(request, '초과 수용으로 승인');
    await card(ours, requests[0]!, 'held').getByText('초과 수용').waitFor();
    expect(await statusOf(patient)).toEqual(['APPROVED']);
  });

  it('extends a hold, takes an approval back with a reason, and marks the arrival', async () => {
    await desk.beds(ourId, 5);
    const [one, two] = [await asked([ourId]), await asked([ourId])];
    const id = one.requests[0]!;
    for (const { requests } of [one, two]) {
      await press(card(ours, requests[0]!), '수용 승인');
      await press(card(ours, requests[0]!), '병상 확보하고 승인');
      await card(ours, requests[0]!, 'held').waitFor();
    }
    await press(card(ours, id), '연장');
    await press(card(ours, id), '240분');
    await card(ours, id)
      .getByText(/확보 (3:59|4:00):\d\d 남음/)
      .waitFor();
    await press(card(ours, id), '승인 취소');
    await press(card(ours, id), '승인 취소하고 알림');
    await card(ours, id).locator('textarea[aria-invalid=true]').fill('정전');
    await press(card(ours, id), '승인 취소하고 알림');
    await card(ours, id, 'closed').waitFor();
    expect(await card(ours, id).textContent()).toMatch(/우리 병원이 승인 취소.*“정전”/);
    await press(card(ours, two.requests[0]!), '도착');
    await press(card(ours, two.requests[0]!), '도착 확인');
    await card(ours, two.requests[0]!, 'closed').getByText('도착').waitFor();
    expect(await statusOf(two.patient)).toEqual(['ARRIVED']);
  });

  it('says that it is cut off, and finds after the break what happened meanwhile', async () => {
    const { patient, requests } = await asked([theirId]);
    await card(theirs, requests[0]!, 'asked').waitFor();
    await theirs.context().setOffline(true);
    await theirs.getByText('연결이 끊겼습니다').waitFor();
    await desk.do('CancelReservation', { reservationId: requests[0] }, CREW);
    const later = await asked([theirId]);
    await theirs.context().setOffline(false);
    await theirs.evaluate(`window.dispatchEvent(new Event('online'))`);
    await card(theirs, later.requests[0]!, 'asked').waitFor();
    await card(theirs, requests[0]!, 'closed').getByText('구급대가 취소').waitFor();
    expect(await statusOf(patient)).toEqual(['CANCELLED BY_CREW']);
  });

  it('keeps what was typed of a bed when somebody else states another number, and saves it after a look', async () => {
    await desk.beds(ourId, 5);
    await show(ours, 'beds');
    const row = ours.locator('tr[data-kind=ER_GENERAL]');
    await row.getByText('적용 중').waitFor();
    await waitFor('the staff’s number', async () => /5 \/ 50/.test((await row.textContent()) ?? ''));
    await row.getByLabel('응급실 일반병상 가용 병상').fill('7');
    await desk.beds(ourId, 2);
    await row.getByText(/입력하는 동안 바뀌었습니다. 지금: 직원 입력 2/).waitFor();
    await press(ours, '1개 저장');
    await ours.getByText(/입력하는 동안 이 병원의 값이 바뀌어 저장하지 않았습니다/).waitFor();
    expect(await row.getByLabel('응급실 일반병상 가용 병상').inputValue()).toBe('7');
    expect(await desk.free(ourId)).not.toBe(7);
    expect(await violationsOf(ours)).toEqual([]);
    await press(row, '내 값 유지');
    await press(ours, '1개 저장');
    await ours.getByText('저장했습니다.').first().waitFor();
    expect(await row.locator('td').first().textContent()).toMatch(/^[−\d]+ \/ /);
    expect(await row.locator('td').nth(2).textContent()).toMatch(/^7.*적용 중$/);
    await ours.getByLabel('CT 상태').selectOption('UNAVAILABLE');
    await press(ours, '1개 저장');
    await ours.locator('tr[data-kind=CT] [data-stands=true]').getByText('불가').waitFor();
  });

  it('posts, changes and ends a message, with what is wrong beside its field', async () => {
    await show(ours, 'announcements');
    const form = ours.getByRole('form', { name: '새 메시지' });
    await press(form, '게시');
    await form.locator('textarea[aria-invalid=true]').fill('야간 심근경색 시술 불가');
    await form.getByLabel('중증질환').selectOption('MYOCARDIAL_INFARCTION');
    await form.getByLabel('이 질환은 수용 불가').check();
    await form.getByLabel('시작 (한국 시각)').fill('2027-01-01T22:00');
    await press(form, '게시');
    const item = ours.locator('.announcement', { hasText: '야간 심근경색 시술 불가' });
    await item.getByText(/시작/).waitFor();
    expect(await item.textContent()).toMatch(/심근경색 재관류: 수용 불가/);
    await press(item, '수정');
    await item.getByLabel('내용').fill('주말 심근경색 시술 불가');
    await press(item.getByRole('form'), '수정');
    const changed = ours.locator('.announcement', { hasText: '주말 심근경색 시술 불가' });
    await changed.waitFor();
    expect(await violationsOf(ours)).toEqual([]);
    await press(changed, '종료');
    await press(changed, '지금 종료');
    await ours.getByText('종료했습니다.').waitFor();
    expect(ours.complaints).toEqual([]);
  });

  it('defines hours, closes a day, and marks who came', async () => {
    const tomorrow = new Date(Date.now() + 9 * HOUR + DAY).toISOString().slice(0, 10);
    await show(ours, 'clinic');
    const form = ours.getByRole('form', { name: '시간표 추가' });
    await form.getByLabel('진료과').fill('내과');
    await form.getByLabel('요일').selectOption({ index: (new Date(tomorrow).getUTCDay() + 6) % 7 });
    await form.getByLabel('공휴일에도 진료').check();
    await form.getByLabel('한 칸 (분)').fill('1');
    await press(form, '추가');
    await form.locator('input[aria-invalid=true]').fill('30');
    await press(form, '추가');
    await ours.getByText('추가했습니다.').waitFor();
    expect(await ours.locator('.plain-list').textContent()).toMatch(/내과 .요일 09:00–12:00/);
    const closing = ours.getByRole('form', { name: '휴진 추가' });
    await closing.getByLabel('사유').fill('학회');
    await press(closing, '휴진 등록');
    await press(ours, '휴진 해제');
    await ours.getByText(/휴진을 해제했습니다/).waitFor();

    await book(tomorrow);
    await ours.getByLabel('날짜', { exact: true }).first().fill(tomorrow);
    const row = ours.locator('.appointments tbody tr', { hasText: '김하늘' });
    await press(row, '완료');
    await row.getByText('아직 그 시각이 되지 않았습니다.').waitFor();
    expect(await violationsOf(ours)).toEqual([]);
    await platform.moveTime(Date.parse(`${tomorrow}T13:00+09:00`) - Date.now());
    await press(row, '완료');
    await row.locator('[aria-pressed=true]', { hasText: '완료' }).waitFor();
    await press(row, '미방문');
    await row.locator('[aria-pressed=true]', { hasText: '미방문' }).waitFor();
    expect(ours.complaints).toEqual([]);
  });

  /** Somebody books the first seat of that day. */
  async function book(date: string): Promise<void> {
    const { data } = await platform.send('Slots', { hospitalId: ourId, department: '내과', date });
    const { accessToken } = await signIn(platform.url, 'crew');
    const input = { slotId: data.hospital.appointmentSlots[0].id as string, patientName: '김하늘' };
    const answer = await sendAs(platform.url, accessToken, 'BookAppointment', { input });
    expect(answer.data.bookAppointment.userErrors).toEqual([]);
  }
});
