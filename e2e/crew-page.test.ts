import { type TestBrowser, waitFor, type TestPlatform, type VisitedPage } from '@goldenhour/testing';
import { BUILD_MS, describeInBrowser, logInAs, startPages, violationsOf } from './page-stand';
import { answer, IN_SEOUL, openTransports, type OpenTransport } from './transport-pages';

const MINUTE = 60_000;

describeInBrowser('the crew’s page', () => {
  let browser: TestBrowser;
  let platform: TestPlatform;
  /** The phone that most of it happens on. */
  let phone: VisitedPage;

  beforeAll(async () => {
    [browser, platform] = await startPages();
    phone = await visit();
    await logInAs(phone, 'crew');
    await form(phone).waitFor();
  }, BUILD_MS);
  afterAll(async () => {
    await browser.close();
    await platform.stop();
  });

  const visit = (more: object = {}) => browser.visit(`${platform.url}/crew`, { ...IN_SEOUL, ...more });
  const form = (page: VisitedPage) => page.locator('.condition');
  const choose = (page: VisitedPage, value: string) =>
    page.locator(`.choice-values label[data-value="${value}"]`).click();
  const describePatient = async (page: VisitedPage, preKtas: string) => {
    await choose(page, preKtas);
    await page.getByLabel('나이(세)').fill('54');
    await page.getByRole('button', { name: '가슴 통증' }).click();
  };
  const register = (page: VisitedPage) => page.getByRole('button', { name: '등록하고 병원 찾기' }).click();
  const ask = async (page: VisitedPage) => {
    await page.getByRole('button', { name: /^\d곳에 요청$/ }).click();
    await page.locator('.answer[data-status=PENDING]').first().waitFor();
  };
  const sure = (page: VisitedPage) => page.getByRole('button', { name: '예, 합니다' }).click();
  const answerOf = (page: VisitedPage, name: string) => page.locator('.answer', { hasText: name });
  const keptOn = (page: VisitedPage) =>
    page.evaluate<string>(`localStorage.getItem('goldenhour.private') ?? ''`);
  const newest = async (): Promise<OpenTransport> => (await openTransports(platform))[0]!;
  /** Ends what is followed there. */
  const endOn = async (page: VisitedPage) => {
    await page.getByRole('button', { name: '이송 취소', exact: true }).click();
    await sure(page);
    await page.getByText('이송이 취소되었습니다.').waitFor();
  };

  it('scores what is typed as the API does, and says beside each field what is wrong with it', async () => {
    await choose(phone, 'ALERT');
    await choose(phone, 'no');
    const typed = { '수축기 혈압': '105', 맥박: '115', 호흡: '22', 'SpO₂': '94', 체온: '36,8' };
    for (const [label, value] of Object.entries(typed))
      await phone.getByLabel(label, { exact: true }).fill(value);
    expect(await phone.locator('.score').innerText()).toMatch(/6점\s+· 중간/);
    await phone.getByLabel('맥박', { exact: true }).fill('500');
    await phone.getByLabel('체온', { exact: true }).focus();
    await phone.getByText('0~300 사이여야 합니다.').waitFor();
    expect(await phone.locator('.score').innerText()).toContain('미측정: 맥박');
    await register(phone);
    await phone.getByText('표시된 항목을 고치세요.').waitFor();
    expect(await violationsOf(phone)).toEqual([]);
  });

  it('keeps what is typed over a reload', async () => {
    await phone.reload();
    await form(phone).waitFor();
    expect(await phone.getByLabel('수축기 혈압', { exact: true }).inputValue()).toBe('105');
    await phone.getByLabel('맥박', { exact: true }).fill('115');
  });

  it('brings a patient from the first look to the arrival, on two phones', async () => {
    await describePatient(phone, '2');
    await register(phone);
    await phone.locator('.option').first().waitFor();
    expect(await phone.locator('.patient').innerText()).toMatch(/NEWS2 6 · 중간\s+54세/);
    expect(await phone.locator('.option').first().innerText()).toContain('15분 안에 보고된 빈 병상');
    // Whom it carries is the API's to keep.
    expect(await keptOn(phone)).not.toMatch(/가슴|105|preKtas/);
    await phone.getByText(/^제외된 병원 \d+곳$/).click();
    expect(await phone.locator('.left-out li').first().innerText()).toMatch(
      /빈 병상 없음|정보 없음|30분 넘음|멂/,
    );
    const unlisted = platform.simulator.hospitals.at(-1)!.name;
    await phone.getByLabel('병원 이름으로 찾아 넣기').fill(unlisted);
    await phone
      .getByRole('button', { name: `넣기: ${unlisted}` })
      .last()
      .click();
    expect(await violationsOf(phone)).toEqual([]);
    await phone.getByRole('button', { name: '4곳에 요청' }).click();
    await waitFor('four requests', async () => (await phone.locator('.answer').count()) === 4);

    const { reservations } = await newest();
    const [first, second] = reservations;
    expect(reservations.map(({ hospital }) => hospital.name)).toContain(unlisted);
    await answer(platform, 'DeclineReservation', first!, { reason: 'NO_SPECIALIST' });
    await answerOf(phone, first!.hospital.name).getByText('전문의 부재').waitFor();

    const other = await visit();
    await logInAs(other, 'crew');
    await other.getByRole('button', { name: '이어서 하기' }).click();
    await answerOf(other, first!.hospital.name).getByText('수용 거절').waitFor();
    await answer(platform, 'ApproveReservation', second!, { overCapacity: true });
    for (const page of [phone, other]) {
      await page.getByRole('heading', { name: second!.hospital.name }).waitFor();
      await page.getByText(/병상 확보 남은 시간\s+59:\d\d/).waitFor();
    }
    expect(await answerOf(phone, unlisted).innerText()).toContain('다른 병원에서 수용');
    expect(await violationsOf(other)).toEqual([]);
    await waitFor('the position', async () => (await newest()).position?.latitude === 37.5663);
    await other.getByRole('button', { name: '도착했습니다' }).click();
    await sure(other);
    for (const page of [phone, other]) {
      await page.getByText(`${second!.hospital.name}에 도착했습니다. 이송이 끝났습니다.`).waitFor();
      expect(await keptOn(page)).toBe('');
    }
    expect(phone.complaints).toEqual([]);
    await other.context().close();
  });

  it('keeps what cannot be sent without a network, over a reload, and sends it once when there is one', async () => {
    const before = (await openTransports(platform)).length;
    await waitFor('the page to be kept', () =>
      phone.evaluate<boolean>(`caches.match('/crew').then(Boolean)`),
    );
    await describePatient(phone, '3');
    await phone.context().setOffline(true);
    await phone.getByText('네트워크가 없습니다.').waitFor();
    await register(phone);
    await phone.getByText('이 휴대전화에 있습니다. 연결되면 보냅니다.').waitFor();
    await phone.reload();
    await phone.getByText('이 휴대전화에 있습니다. 연결되면 보냅니다.').waitFor();
    await phone.context().setOffline(false);
    await phone.locator('.option').first().waitFor();
    expect((await openTransports(platform)).length).toBe(before + 1);
  });

  it('sends what was perhaps sent with the same key: a lost answer asks no hospital twice', async () => {
    let lost = 0;
    await phone.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('RequestReservations')) return route.fallback();
      await route.fetch();
      // The API has done it, and the page never hears of that.
      lost += 1;
    });
    await phone.getByRole('button', { name: '3곳에 요청' }).click();
    await waitFor('a lost answer', () => Promise.resolve(lost > 0));
    await phone.unroute('**/graphql');
    await phone.reload();
    await phone.locator('.answer').first().waitFor();
    await waitFor('an answer', async () => !(await keptOn(phone)).includes('"tried":true'));
    expect((await newest()).reservations).toHaveLength(3);
    expect(await phone.locator('.refusal').count()).toBe(0);
    await endOn(phone);
    expect(await keptOn(phone)).toBe('');
  });

  it('says that the position is refused, and takes the place of a hospital near by instead', async () => {
    const refused = await visit({ permissions: [], serviceWorkers: 'block' });
    await logInAs(refused, 'crew');
    await describePatient(refused, '5');
    await register(refused);
    await refused.getByText(/^위치 사용이 거부되었습니다/).waitFor();
    const { name } = platform.simulator.hospitals[0]!;
    await refused.getByLabel('가까운 병원 이름').fill(name);
    await refused.getByRole('button', { name: `여기 근처: ${name}` }).click();
    await refused.locator('.option').first().waitFor();
    // Pre-KTAS 5: one hospital is told, and the ambulance goes.
    const boxes = refused.locator('.option input');
    await boxes.nth(1).uncheck();
    await boxes.nth(2).uncheck();
    await refused.getByRole('button', { name: '통보만 하고 이송' }).click();
    await refused.getByText('통보했습니다. 승인 없이 이송합니다.').waitFor();
    expect((await newest()).reservations).toMatchObject([{ status: 'PENDING' }]);
    await refused.getByRole('button', { name: '로그아웃' }).click();
    await refused.getByLabel('이메일').waitFor();
    expect(await keptOn(refused)).toBe('');
    await refused.context().close();
  });

  it('ends well between two browsers: the crew’s phone and the console of the hospital that takes the patient', async () => {
    const desk = await browser.visit(`${platform.url}/console`, { locale: 'ko-KR', serviceWorkers: 'block' });
    await logInAs(desk, 'staff');
    await desk.locator('.liveness[data-live=true]').waitFor();
    const name = await desk.locator('.desk-head .hospital').innerText();
    await describePatient(phone, '2');
    await register(phone);
    const option = phone.locator('.option', { hasText: name });
    await phone.locator('.option').first().waitFor();
    if ((await option.count()) > 0) {
      await option.first().locator('input').check();
    } else {
      await phone.getByLabel('병원 이름으로 찾아 넣기').fill(name);
      await phone.getByRole('button', { name: `넣기: ${name}`, exact: true }).click();
    }
    await ask(phone);
    const { id } = (await newest()).reservations.find(({ hospital }) => hospital.name === name)!;
    const request = desk.locator(`[data-request="${id}"]`);
    const press = (label: string) => request.getByRole('button', { name: label, exact: true }).click();
    await press('수용 승인');
    await press('병상 확보하고 승인');
    // Where the simulator has no free bed there just now, the console asks a second time.
    const held = desk.locator(`[data-part=held] [data-request="${id}"]`);
    const sureOf = request.getByRole('button', { name: '초과 수용으로 승인', exact: true });
    await held.or(sureOf).first().waitFor();
    if (await sureOf.isVisible()) await sureOf.click();
    await held.waitFor();
    await phone.getByText(/병상 확보 남은 시간\s+59:\d\d/).waitFor();
    await phone.getByRole('button', { name: '도착했습니다' }).click();
    await sure(phone);
    await phone.getByText(`${name}에 도착했습니다. 이송이 끝났습니다.`).waitFor();
    await desk.locator(`[data-part=closed] [data-request="${id}"]`).getByText('도착').waitFor();
    expect(desk.complaints).toEqual([]);
    await desk.context().close();
  });

  // The last one: the time of its platform stays moved.
  it('shows that the search has widened after ten minutes without an approval', async () => {
    await describePatient(phone, '1');
    await register(phone);
    await phone.locator('.option').first().waitFor();
    await ask(phone);
    await platform.moveTime(11 * MINUTE);
    await phone.getByText(/^\d+분 동안 승인이 없어 검색 거리를 두 배로/).waitFor();
    await phone.getByRole('button', { name: /^\d곳에 요청$|^요청할 병원을 고르세요$/ }).waitFor();
    expect(await violationsOf(phone)).toEqual([]);
  });
});
