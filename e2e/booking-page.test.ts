import { type TestBrowser, type TestPlatform, type VisitedPage } from '@goldenhour/testing';
import type { Locator } from 'playwright-core';
import { BUILD_MS, describeInBrowser, logInAs, startPages, violationsOf } from './page-stand';
import { ADMIN, TransportDesk } from './transport-desk';

const HOUR = 3_600_000;
const WEEKDAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

describeInBrowser('booking an appointment', () => {
  let browser: TestBrowser;
  let platform: TestPlatform;
  let people: VisitedPage[];
  let hospital: { id: string; name: string };
  /** Three days ahead in Korea. */
  const date = new Date(Date.now() + 9 * HOUR + 3 * 24 * HOUR).toISOString().slice(0, 10);
  const weekday = WEEKDAYS[new Date(date).getUTCDay()];

  beforeAll(async () => {
    [browser, platform] = await startPages();
    const { data } = await platform.query('{ hospitals(first: 1) { nodes { id name } } }');
    hospital = data.hospitals.nodes[0];
    const hours = { weekday, opensAt: '09:00', closesAt: '10:00', slotMinutes: 30, capacity: 1 };
    await new TransportDesk(platform).do(
      'DefineSchedule',
      { hospitalId: hospital.id, department: '내과', ...hours, opensOnHolidays: true },
      ADMIN,
    );
    people = await Promise.all(['member', 'crew', 'dispatch'].map(enter));
  }, BUILD_MS);
  afterAll(async () => {
    await browser.close();
    await platform.stop();
  });

  /** Logs in, in the place where the page asks for it, and goes to the times of the clinic. */
  async function enter(name: string): Promise<VisitedPage> {
    const page = await browser.visit(`${platform.url}/account#book`, {
      locale: 'ko-KR',
      serviceWorkers: 'block',
    });
    await logInAs(page, name);
    await page.getByRole('searchbox').fill(hospital.name);
    await page.getByRole('button', { name: '찾기', exact: true }).click();
    await page.getByText('예약 가능: 내과').waitFor();
    await page.getByRole('button', { name: `선택: ${hospital.name}`, exact: true }).click();
    await page.getByText(`${date} 시간`).waitFor();
    return page;
  }

  const slot = (page: VisitedPage, time: string) => page.locator('.times li', { hasText: `${time}–` });
  const open = (page: VisitedPage, time: string) => slot(page, time).locator('.slot').click();
  const press = (within: Locator | VisitedPage, name: string) =>
    within.getByRole('button', { name, exact: true }).click();

  it('gives the last seat to one, lets the others wait, and says to whom the seat is gone meanwhile', async () => {
    const [one, two, three] = people as [VisitedPage, VisitedPage, VisitedPage];
    // Both see the seat and have its form open.
    for (const page of [one, three]) {
      await open(page, '09:00');
      await slot(page, '09:00').getByText('1자리 남음').waitFor();
    }
    await slot(one, '09:00').getByLabel('환자 이름 (선택)').fill('김하늘');
    expect(await violationsOf(one)).toEqual([]);
    await press(slot(one, '09:00'), '예약');
    await one.getByText('예약했습니다').waitFor();
    expect(await one.locator('.booked').textContent()).toContain(`내과 · ${hospital.name}`);

    await slot(three, '09:00').getByLabel('병원에 남길 말 (선택)').fill('오전이 좋습니다');
    await press(slot(three, '09:00'), '예약');
    await slot(three, '09:00').getByText('자리가 없어졌습니다. 대기할 수 있습니다.').waitFor();
    // What was typed is still there.
    expect(await slot(three, '09:00').getByLabel('병원에 남길 말 (선택)').inputValue()).toBe(
      '오전이 좋습니다',
    );
    await press(slot(three, '09:00'), '대기 등록');
    await three.getByText('대기 1번으로 등록했습니다').waitFor();

    await press(two, '다음 날');
    await two.getByText('이 날에는 예약할 수 있는 시간이 없습니다').waitFor();
    await press(two, '이전 날');
    await slot(two, '09:00').getByText('자리 없음').waitFor();
    await slot(two, '09:00').getByText('대기 1명').waitFor();
    await open(two, '09:00');
    await press(slot(two, '09:00'), '대기 등록');
    await two.getByText('대기 2번으로 등록했습니다').waitFor();
    expect(await violationsOf(two)).toEqual([]);
  });

  it('says beside the time that one has it already, and beside a word that it is too long', async () => {
    const [one] = people as [VisitedPage];
    await press(one, '다른 시간 예약');
    await open(one, '09:00');
    await press(slot(one, '09:00'), '대기 등록');
    await slot(one, '09:00').getByText('이 시간에 이미 예약했거나 대기 중입니다.').waitFor();
    await press(slot(one, '09:00'), '취소');
    await open(one, '09:30');
    await slot(one, '09:30').getByLabel('환자 이름 (선택)').fill('가'.repeat(61));
    await press(slot(one, '09:30'), '예약');
    await slot(one, '09:30').locator('input[aria-invalid=true]').fill('김하늘');
    await slot(one, '09:30').getByText('1~60자여야 합니다.').waitFor();
    await press(slot(one, '09:30'), '취소');
  });

  it('offers the seat that is given up to the first who waits', async () => {
    const [one, two, three] = people as [VisitedPage, VisitedPage, VisitedPage];
    await one.goto(`${platform.url}/account#appointments`);
    await press(one, '예약 취소');
    await press(one.locator('.confirm'), '예약 취소');
    await three.goto(`${platform.url}/account#appointments`);
    await press(three, '이 자리 수락');
    await three.locator('.appointment[data-status=CONFIRMED]').waitFor();
    await two.goto(`${platform.url}/account#appointments`);
    await two.getByText('대기 순번 1번').waitFor();
    // Whoever moves to another time gives the seat up too.
    await press(three, '시간 변경');
    await three.locator('.slots').getByRole('button', { name: '09:30', exact: true }).click();
    await three.locator('.appointment[data-status=CONFIRMED]', { hasText: '09:30–' }).waitFor();
    await two.reload();
    await two.getByRole('button', { name: '이 자리 수락' }).waitFor();
    expect(people.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
