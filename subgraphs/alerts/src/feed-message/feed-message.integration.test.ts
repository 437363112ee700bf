import type { AnnouncementsPosted, FeedMessage, FeedMessagesChanged, Numbered } from '@goldenhour/events';
import { describeOnBothStorages } from '@goldenhour/testing/services';
import { HOUR, hospitalId, TestAlerts } from '../testing/start-test-alerts';

describeOnBothStorages('messages of the feed', (storage) => {
  let alerts: TestAlerts;
  beforeEach(async () => {
    alerts = await TestAlerts.start(storage);
  });
  afterEach(() => alerts.stop());

  const now = Date.now();
  const message = (id: string, changes: Partial<FeedMessage> = {}): FeedMessage => ({
    id,
    hospitalId: 1,
    province: '서울특별시',
    category: 'EMERGENCY_ROOM',
    message: `메시지 ${id}`,
    illness: null,
    startsAt: now - HOUR,
    endsAt: now + HOUR,
    ...changes,
  });
  let sequence = 0;
  const event = (payload: Partial<FeedMessagesChanged>): Numbered<FeedMessagesChanged> => {
    sequence += 1;
    return {
      id: `event-${sequence}`,
      epoch: 'epoch',
      sequence,
      at: now,
      payload: { appeared: [], disappeared: [], ...payload },
    };
  };
  const publish = async (told: Numbered<FeedMessagesChanged>): Promise<void> => {
    await alerts.bus.publish('hospital.messages', told);
    await alerts.settle();
  };
  const standing = async (
    activeAt?: string,
  ): Promise<{ message: string; source: string; hospital: { id: string } }[]> => {
    const { announcements } = await alerts.data<{ announcements: { nodes: never[] } }>(
      'query ($filter: AnnouncementFilter) { announcements(filter: $filter) { nodes { message source hospital { id } } } }',
      { filter: activeAt ? { activeAt } : null },
    );
    return announcements.nodes;
  };

  it('makes one announcement of a message, however often its event comes', async () => {
    const told = event({ appeared: [message('a')] });
    await publish(told);
    await publish(told);
    expect(await standing()).toEqual([
      { message: '메시지 a', source: 'FEED', hospital: { id: hospitalId(1) } },
    ]);
  });

  it('ends an announcement when its message leaves the feed before its own end', async () => {
    await publish(event({ appeared: [message('a'), message('b')] }));
    await publish(event({ disappeared: ['a'] }));
    const later = new Date(Date.now() + 60_000).toISOString();
    expect((await standing(later)).map((item) => item.message)).toEqual(['메시지 b']);
  });

  it('tells, once and after its begin, that an announcement ended sooner than was told', async () => {
    const told: AnnouncementsPosted[] = [];
    await alerts.bus.subscribe('alerts.posted', ({ payload }) => void told.push(payload));
    await publish(event({ appeared: [message('a'), message('b')] }));
    await publish(event({ disappeared: ['a', 'unknown'] }));
    await publish(event({ disappeared: ['a'] }));
    expect(told).toMatchObject([
      { posted: [{ message: '메시지 a' }, { message: '메시지 b' }], ended: [] },
      { posted: [], ended: [{ id: told[0]!.posted[0]!.id, hospitalId: 1, endsAt: expect.any(Number) }] },
    ]);
  });

  it('lets a message that comes back stand again', async () => {
    await publish(event({ appeared: [message('a')] }));
    await publish(event({ disappeared: ['a'] }));
    await publish(event({ appeared: [message('a')] }));
    expect(await standing(new Date(Date.now() + 60_000).toISOString())).toHaveLength(1);
  });

  it('tells those who listen of each new announcement, and only of hospitals that they asked for', async () => {
    const subscribe = (hospitalIds: string[] | null) =>
      alerts.subscribe(
        'subscription ($ids: [ID!]) { announcementPosted(hospitalIds: $ids) { announcement { message hospital { id } } } }',
        { ids: hospitalIds },
      );
    const [all, second] = [await subscribe(null), await subscribe([hospitalId(2)])];
    await publish(event({ appeared: [message('a'), message('b', { hospitalId: 2 })] }));
    const messageOf = async (stream: AsyncIterator<unknown>): Promise<unknown> =>
      ((await stream.next()).value as { data: { announcementPosted: { announcement: { message: string } } } })
        .data.announcementPosted.announcement.message;
    expect(await messageOf(all)).toBe('메시지 a');
    expect(await messageOf(all)).toBe('메시지 b');
    expect(await messageOf(second)).toBe('메시지 b');
    await all.return!();
    await second.return!();
  });

  it('finds announcements by the province that a hospital is known to be in, even when that comes later', async () => {
    await publish(event({ appeared: [message('a', { hospitalId: 7, province: null })] }));
    await alerts.bus.publish('hospital.described', {
      ...event({}),
      payload: { profiles: [{ id: 7, province: '강원특별자치도' } as never] },
    });
    await alerts.settle();
    const { announcements } = await alerts.data<{ announcements: { totalCount: number } }>(
      '{ announcements(filter: { provinces: ["강원특별자치도"] }) { totalCount } }',
    );
    expect(announcements.totalCount).toBe(1);
  });
});
