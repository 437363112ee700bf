import { type TestBrowser, waitFor, type TestPlatform, type VisitedPage } from '@goldenhour/testing';
import { BUILD_MS, describeInBrowser, DESK, logInAs, PHONE, startPages, violationsOf } from './page-stand';
import { CREW, TransportDesk } from './transport-desk';
import { openTransports, type OpenTransport } from './transport-pages';

const MINUTE = 60_000;

describeInBrowser('the dispatcher’s board', () => {
  let browser: TestBrowser;
  let platform: TestPlatform;
  let desk: TransportDesk;
  let page: VisitedPage;
  let patient: string;
  let asked: string;
  /** Its staff never answer. */
  let silent: string;

  beforeAll(async () => {
    [browser, platform] = await startPages();
    desk = new TransportDesk(platform);
    [silent] = (await desk.hospitals(5)) as [string];
    patient = await desk.patient();
    [asked] = (await desk.request(patient, [silent], undefined, { expiresInSeconds: 1800 })) as [string];
    page = await browser.visit(`${platform.url}/dispatch`, {
      locale: 'ko-KR',
      viewport: DESK,
      serviceWorkers: 'block',
    });
    await logInAs(page, 'dispatch');
  }, BUILD_MS);
  afterAll(async () => {
    await browser.close();
    await platform.stop();
  });

  const row = () => page.locator('.transport-row', { hasText: 'Pre-KTAS 2' });
  const sure = () => page.getByRole('button', { name: '예, 합니다' }).click();
  const find = async (): Promise<OpenTransport> =>
    (await openTransports(platform)).find(({ id }) => id === patient)!;
  const nameOf = async (hospitalId: string): Promise<string> => {
    const { data } = await platform.send('HospitalDetail', { id: hospitalId });
    return data.hospital.name as string;
  };

  it('lists the province’s open transports with their answers, and takes up a new one at once', async () => {
    await row().waitFor();
    expect(await row().innerText()).toMatch(/답 기다림 1/);
    const light = await desk.patient({ preKtas: 4 });
    await page.locator('.transport-row', { hasText: 'Pre-KTAS 4' }).waitFor();
    await platform.query(
      `mutation ($input: CancelTransportInput!) { cancelTransport(input: $input) { userErrors { code } } }`,
      { input: { patientConditionId: light } },
      CREW,
    );
    await waitFor('its end', async () => (await page.locator('.transport-row').count()) === 1);
    expect(await violationsOf(page)).toEqual([]);
  });

  it('marks the ambulances on the live map, and opens a transport from there', async () => {
    await page.locator('.ambulance').waitFor();
    await waitFor('hospitals on the canvas', () =>
      page.evaluate<boolean>(`[...document.querySelectorAll('.map canvas')].some((canvas) =>
        canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some(Boolean))`),
    );
    await page.locator('.ambulance').click();
    await page.locator('#detail-title').waitFor();
    expect(await page.locator('.detail .patient').innerText()).toContain('NEWS2 6 · 중간');
    await page.getByRole('button', { name: '목록으로' }).click();
  });

  it('is muted until somebody clicks, and calls when the search widens and again after 15 minutes', async () => {
    expect(await page.title()).not.toMatch(/^\(/);
    await page.getByRole('button', { name: '소리 켜기 (지금은 꺼져 있음)' }).click();
    await page.getByRole('button', { name: '소리 끄기' }).waitFor();
    await platform.moveTime(11 * MINUTE);
    await row().getByText('검색 확대').waitFor();
    await page.getByText('확인하지 않은 경보 1건').waitFor();
    await waitFor('a badge', async () => (await page.title()).startsWith('(1) '));
    await row().click();
    await page.getByText('확인하지 않은 경보 없음').waitFor();
    await waitFor('no badge', async () => !(await page.title()).startsWith('('));
    await page.getByRole('button', { name: '목록으로' }).click();
    await platform.moveTime(16 * MINUTE);
    await row().getByText('상황실 호출').waitFor();
    await page.getByText('확인하지 않은 경보 1건').waitFor();
    await row().click();
    await page.getByText(/^\d+분 동안 승인한 병원이 없습니다/).waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  it('takes a transport over after a second look, and asks a hospital on the crew’s behalf', async () => {
    await page.getByRole('button', { name: '병원 찾기 인수' }).click();
    expect((await find()).takenOver).toBe(false);
    await sure();
    await page.locator('.detail').getByText('인수함').waitFor();
    expect((await find()).takenOver).toBe(true);
    await page.locator('.option:not(:has(:disabled)) input').first().check();
    await page.getByRole('button', { name: '대신 1곳에 요청' }).click();
    await waitFor('two requests', async () => (await page.locator('.answer').count()) === 2);
    expect((await find()).reservations.map(({ status }) => status)).toEqual(['PENDING', 'PENDING']);
  });

  it('designates a hospital after a second look: it holds a bed, and the other requests close', async () => {
    const [full] = await desk.hospitals(0);
    const name = await nameOf(full!);
    await page.getByLabel('병원 이름으로 찾아 넣기').fill(name);
    await page
      .getByRole('button', { name: `넣기: ${name}` })
      .last()
      .click();
    await page.getByRole('button', { name: '이 병원으로 지정' }).click();
    await page.getByText(/누가 지정했는지 기록에 남습니다/).waitFor();
    await sure();
    await page.locator('.goal h3', { hasText: name }).waitFor();
    await page.locator('.goal').getByText('초과 수용').waitFor();
    expect(await row().innerText()).toContain(`${name} 승인`);
    const { reservations } = await find();
    expect(reservations.find(({ id }) => id === asked)?.status).toBe('CANCELLED');
    const history = await platform.query(
      `query ($id: ID!) { patientCondition(id: $id) { reservations { kind history { to by } } } }`,
      { id: patient },
      CREW,
    );
    expect(history.data.patientCondition.reservations).toContainEqual({
      kind: 'DESIGNATION',
      history: expect.arrayContaining([{ to: 'APPROVED', by: 'DISPATCHER' }]),
    });
    expect(page.complaints).toEqual([]);
  });

  it('fits a phone: one thing at a time, the map only when it is wanted', async () => {
    await page.setViewportSize(PHONE);
    await page.reload();
    await row().waitFor();
    expect(await page.locator('.map').count()).toBe(0);
    await row().click();
    await page.locator('.goal').waitFor();
    const overflow = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(overflow).toBeLessThanOrEqual(0);
    expect(await violationsOf(page)).toEqual([]);
  });
});
