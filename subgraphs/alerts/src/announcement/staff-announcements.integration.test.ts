import type { AnnouncementsPosted } from '@goldenhour/events';
import type { Viewer } from '@goldenhour/service-kit';
import { describeOnBothStorages } from '@goldenhour/testing/services';
import { HOUR, hospitalId, MINUTE, TestAlerts } from '../testing/start-test-alerts';

const STAFF: Viewer = { role: 'HOSPITAL_STAFF', hospitalId: hospitalId(1) };
const OTHERS: Viewer = { role: 'HOSPITAL_STAFF', hospitalId: hospitalId(2) };
const FIELDS = 'id category message illness unavailable source startsAt endsAt hospital { id }';
const POST = `mutation ($input: PostAnnouncementInput!) {
  postAnnouncement(input: $input) { announcement { ${FIELDS} } userErrors { code path } }
}`;
const CHANGE = `mutation ($input: ChangeAnnouncementInput!) {
  changeAnnouncement(input: $input) { announcement { ${FIELDS} } userErrors { code path } }
}`;
const END = `mutation ($input: EndAnnouncementInput!) {
  endAnnouncement(input: $input) { announcement { id endsAt } userErrors { code path } }
}`;

interface Answer {
  readonly announcement: { id: string; startsAt: string; endsAt: string | null } & Record<string, unknown>;
  readonly userErrors: { code: string; path: string[] }[];
}

describeOnBothStorages('announcements of the staff', (storage) => {
  let alerts: TestAlerts;
  const told: AnnouncementsPosted[] = [];
  beforeAll(async () => {
    alerts = await TestAlerts.start(storage);
    await alerts.tell('hospital.described', {
      profiles: [1, 2].map((id) => ({ id, province: '서울특별시', name: `병원 ${id}` }) as never),
    });
    await alerts.bus.subscribe('alerts.posted', ({ payload }) => void told.push(payload));
  });
  afterAll(() => alerts.stop());
  afterEach(() => alerts.clear());

  const run = async (mutation: string, input: Record<string, unknown>, viewer = STAFF): Promise<Answer> =>
    Object.values(await alerts.data<Record<string, Answer>>(mutation, { input }, viewer))[0]!;
  const post = (input: Record<string, unknown> = {}, viewer = STAFF) =>
    run(
      POST,
      { hospitalId: hospitalId(1), category: 'EMERGENCY_ROOM', message: 'CT 점검', ...input },
      viewer,
    );
  /** What was told since the last look. */
  const news = async (): Promise<AnnouncementsPosted[]> => {
    await alerts.settle();
    return told.splice(0);
  };
  const standing = async (offset = 0): Promise<string[]> => {
    const activeAt = new Date(Date.now() + offset).toISOString();
    const { announcements } = await alerts.data<{ announcements: { nodes: { message: string }[] } }>(
      'query ($at: DateTime) { announcements(filter: { activeAt: $at }) { nodes { message } } }',
      { at: activeAt },
    );
    return announcements.nodes.map(({ message }) => message).sort();
  };

  it('stand beside the feed’s, change and end, and the hospital subgraph hears of each step', async () => {
    await alerts.store({ message: '국가 메시지' });
    const illness = { illness: 'MYOCARDIAL_INFARCTION', unavailable: true, category: 'SEVERE_ILLNESS' };
    const { announcement, userErrors } = await post({ message: ' <b>심혈관</b> 수용 불가 ', ...illness });
    expect(userErrors).toEqual([]);
    expect(announcement).toMatchObject({
      ...illness,
      message: '<b>심혈관</b> 수용 불가',
      source: 'STAFF',
      endsAt: null,
      hospital: { id: hospitalId(1) },
    });
    expect(await standing(MINUTE)).toEqual(['<b>심혈관</b> 수용 불가', '국가 메시지'].sort());
    const posted = expect.objectContaining({ hospitalId: 1, ...illness, source: 'STAFF', endsAt: null });
    expect(await news()).toEqual([{ posted: [posted], ended: [] }]);

    const changed = await run(CHANGE, {
      announcementId: announcement.id,
      illness: null,
      unavailable: false,
      message: '문의',
    });
    expect(changed.announcement).toMatchObject({ message: '문의', illness: null, unavailable: false });
    expect(await news()).toMatchObject([{ posted: [{ illness: null, unavailable: false }], ended: [] }]);

    const ended = await run(END, { announcementId: announcement.id });
    expect(Date.parse(ended.announcement.endsAt!)).toBeGreaterThan(Date.parse(announcement.startsAt) - 1);
    expect(await standing(MINUTE)).toEqual(['국가 메시지']);
    expect(await news()).toMatchObject([{ posted: [], ended: [{ hospitalId: 1 }] }]);
    const again = await run(END, { announcementId: announcement.id });
    expect(again.userErrors).toEqual([{ code: 'ALREADY_ENDED', path: ['input', 'announcementId'] }]);
  });

  it('begin and end when they say', async () => {
    const now = Date.now();
    const at = (offset: number) => new Date(now + offset).toISOString();
    await post({ startsAt: at(HOUR), endsAt: at(2 * HOUR) });
    expect([await standing(), await standing(HOUR + MINUTE), await standing(2 * HOUR + MINUTE)]).toEqual([
      [],
      ['CT 점검'],
      [],
    ]);
  });

  it('are posted once for a repeated request', async () => {
    const first = await post({ idempotencyKey: 'k1' });
    expect(await post({ idempotencyKey: 'k1' })).toEqual(first);
    expect((await post({ idempotencyKey: 'k1', message: 'other' })).userErrors).toEqual([
      { code: 'IDEMPOTENCY_CONFLICT', path: ['input', 'idempotencyKey'] },
    ]);
    expect(await standing(MINUTE)).toEqual(['CT 점검']);
  });

  it.each([
    [{ message: '가'.repeat(1_001) }, 'MESSAGE_TOO_LONG', 'message'],
    [{ message: ' \u0000 ' }, 'EMPTY', 'message'],
    [{ unavailable: true }, 'NOT_VALID', 'illness'],
    [{ startsAt: '2030-01-02T00:00:00Z', endsAt: '2030-01-01T00:00:00Z' }, 'ENDS_BEFORE_START', 'endsAt'],
    [{ startsAt: '2020-01-01T00:00:00Z', endsAt: '2020-01-02T00:00:00Z' }, 'ENDS_BEFORE_START', 'endsAt'],
  ])('refuse %j as %s', async (input, code, field) => {
    expect(await post(input)).toEqual({ announcement: null, userErrors: [{ code, path: ['input', field] }] });
  });

  it('take a message of 1,000 characters, whatever characters they are', async () => {
    const message = '🚑'.repeat(1_000);
    expect((await post({ message })).announcement['message']).toBe(message);
  });

  it('are the hospital’s own staff’s and administrators’; the feed’s are nobody’s to change', async () => {
    const code = async (query: string, input: Record<string, unknown>, viewer: Viewer) =>
      (await alerts.ask(query, { input }, viewer)).errors?.[0]?.extensions['code'];
    const mine = { hospitalId: hospitalId(1), category: 'EMERGENCY_ROOM', message: 'm' };
    expect(await code(POST, mine, OTHERS)).toBe('FORBIDDEN');
    expect(await code(POST, mine, { role: 'PUBLIC' })).toBe('UNAUTHENTICATED');
    const { announcement } = await post();
    expect(await code(END, { announcementId: announcement.id }, OTHERS)).toBe('FORBIDDEN');
    expect(await code(CHANGE, { announcementId: announcement.id }, { role: 'MEMBER' })).toBe('FORBIDDEN');
    const nowhere = await post({ hospitalId: hospitalId(9) }, { role: 'ADMIN' });
    expect(nowhere.userErrors).toEqual([{ code: 'UNKNOWN_HOSPITAL', path: ['input', 'hospitalId'] }]);

    await alerts.store({ message: '국가 메시지', startsAt: Date.now() + HOUR });
    const { announcements } = await alerts.data<{ announcements: { nodes: { id: string }[] } }>(
      '{ announcements(first: 1) { nodes { id } } }',
    );
    const ofFeed = await run(END, { announcementId: announcements.nodes[0]!.id });
    expect(ofFeed.userErrors).toEqual([{ code: 'OF_THE_FEED', path: ['input', 'announcementId'] }]);
  });
});
