import { NOTHING_CHANGED } from '@goldenhour/events';
import type { Viewer } from '@goldenhour/service-kit';
import { encodeGlobalId } from '@goldenhour/subgraph-kit';
import { describeOnBothStorages, tablesOf } from '@goldenhour/testing/services';
import { CREW, HOUR, hospitalId, MINUTE, TestAlerts, userId } from '../testing/start-test-alerts';

const [NURSE, MEDIC, DISPATCHER, FAN, MEMBER, STRANGER] = [1, 2, 3, 4, 5, 6];
const as = (number: number): Viewer => ({ role: 'MEMBER', userId: userId(number) });
const user = (number: number) => [{ __typename: 'User', id: userId(number) }];
const INBOX = `query ($user: [_Any!]!, $first: Int! = 20, $after: String, $unreadOnly: Boolean! = false) {
  _entities(representations: $user) {
    ... on User {
      notifications(first: $first, after: $after, unreadOnly: $unreadOnly) {
        totalCount unreadCount
        nodes { id kind title body link readAt hospital { id } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;

interface Note {
  id: string;
  kind: string;
  title: string;
  body: string;
  readAt: string | null;
}
interface Inbox {
  totalCount: number;
  unreadCount: number;
  nodes: Note[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

describeOnBothStorages('notifications', (storage) => {
  let alerts: TestAlerts;
  beforeAll(async () => {
    alerts = await TestAlerts.start(storage);
    await alerts.tell('hospital.described', {
      profiles: [{ id: 1, province: '서울특별시', name: '서울병원' } as never],
    });
    await alerts.know(
      { number: NURSE, role: 'HOSPITAL_STAFF', hospitalId: hospitalId(1) },
      { number: MEDIC, role: 'PARAMEDIC', ...CREW, language: 'EN' },
      { number: DISPATCHER, role: 'DISPATCHER', province: CREW.province },
      { number: FAN, favoriteHospitalIds: [hospitalId(1)] },
      { number: MEMBER },
      { number: STRANGER, role: 'PARAMEDIC', ...CREW, vehicle: '119-2' },
    );
  });
  afterAll(() => alerts.stop());
  afterEach(async () => {
    const em = alerts.service.database.em.fork();
    for (const table of ['notification', 'er_state']) await em.execute(`delete from ${table}`);
    await alerts.clear();
  });

  const inbox = async (number: number, variables: Record<string, unknown> = {}): Promise<Inbox> => {
    const data = await alerts.data<{ _entities: [{ notifications: Inbox }] }>(
      INBOX,
      { user: user(number), ...variables },
      as(number),
    );
    return data._entities[0].notifications;
  };
  const kinds = async (number: number): Promise<string[]> =>
    (await inbox(number)).nodes.map(({ kind }) => kind).reverse();

  it('go to those whom a step concerns, each in their language, and hold nothing of a patient', async () => {
    await alerts.befall('REQUESTED');
    await alerts.befall('APPROVED', { status: 'APPROVED' });
    await alerts.befall('EXPIRING', { status: 'APPROVED' });
    await alerts.befall('CLOSED', { status: 'CANCELLED', closeReason: 'BY_CREW' });
    await alerts.befall('CLOSED', { status: 'CANCELLED', closeReason: 'BY_HOSPITAL' });
    await alerts.befall('EXPIRED', { status: 'EXPIRED', closeReason: 'REQUEST_EXPIRED' });
    await alerts.befall('MOVED', {}, ['WIDENED']);
    await alerts.befall('MOVED', {}, ['ALARMED']);
    expect(await kinds(NURSE)).toEqual([
      'RESERVATION_REQUESTED',
      'RESERVATION_EXPIRING',
      'RESERVATION_CLOSED',
      'RESERVATION_EXPIRED',
    ]);
    expect(await kinds(MEDIC)).toEqual([
      'RESERVATION_APPROVED',
      'RESERVATION_EXPIRING',
      'RESERVATION_CLOSED',
      'RESERVATION_EXPIRED',
      'ESCALATION_WIDENED',
      'ESCALATION_ALARMED',
    ]);
    expect(await kinds(DISPATCHER)).toEqual(['ESCALATION_WIDENED', 'ESCALATION_ALARMED']);
    expect([await kinds(STRANGER), await kinds(MEMBER), await kinds(FAN)]).toEqual([[], [], []]);
    expect((await inbox(NURSE)).nodes.at(-1)).toEqual({
      id: expect.any(String),
      kind: 'RESERVATION_REQUESTED',
      title: '병상 요청이 대기 중입니다',
      body: '구급대가 서울병원에 환자 수용 가능 여부를 묻고 있습니다. 요청이 만료되기 전에 답해 주세요.',
      link: '/console',
      readAt: null,
      hospital: { id: hospitalId(1) },
    });
    expect((await inbox(MEDIC)).nodes.at(-1)).toMatchObject({
      title: '서울병원 accepts the patient',
      body: 'A bed is held for you. Requests to other hospitals are closed.',
      link: '/crew',
    });
  });

  it('come once, however often their event does', async () => {
    const transport = { id: 1, ...CREW, status: 'IN_PROGRESS' as const };
    const payload = { transport, steps: ['ALARMED' as const], reservations: [] };
    await alerts.tell('reservation.changed', payload, 'the-same');
    await alerts.tell('reservation.changed', payload, 'the-same');
    expect(await kinds(DISPATCHER)).toEqual(['ESCALATION_ALARMED']);
  });

  it('are read one by one or all at once, and counted', async () => {
    for (let nth = 0; nth < 3; nth += 1) await alerts.befall('REQUESTED');
    const first = await inbox(NURSE, { first: 2 });
    expect(first).toMatchObject({ totalCount: 3, unreadCount: 3, pageInfo: { hasNextPage: true } });
    const rest = await inbox(NURSE, { first: 2, after: first.pageInfo.endCursor });
    expect(rest.nodes).toHaveLength(1);
    const mark = (id: string, number: number) =>
      alerts.data<{ markNotificationRead: { notification: Note | null; userErrors: { code: string }[] } }>(
        'mutation ($input: MarkNotificationReadInput!) { markNotificationRead(input: $input) { notification { id readAt } userErrors { code } } }',
        { input: { notificationId: id } },
        as(number),
      );
    const { id } = first.nodes[0]!;
    const read = await mark(id, NURSE);
    expect(read.markNotificationRead).toEqual({
      notification: { id, readAt: expect.any(String) },
      userErrors: [],
    });
    expect(await mark(id, NURSE)).toEqual(read);
    expect((await mark(id, MEDIC)).markNotificationRead).toEqual({
      notification: null,
      userErrors: [{ code: 'UNKNOWN_NOTIFICATION' }],
    });
    expect(await inbox(NURSE, { unreadOnly: true })).toMatchObject({ totalCount: 2, unreadCount: 2 });
    const markAll = (input: Record<string, unknown>) =>
      alerts.data(
        'mutation ($input: MarkAllNotificationsReadInput!) { markAllNotificationsRead(input: $input) { unreadCount userErrors { code } } }',
        { input },
        as(NURSE),
      );
    const unread = (unreadCount: number) => ({ markAllNotificationsRead: { unreadCount, userErrors: [] } });
    expect(await markAll({ upTo: rest.nodes[0]!.id })).toEqual(unread(1));
    expect(await markAll({})).toEqual(unread(0));
  });

  it('are pushed to their reader as they come, and to nobody else', async () => {
    const query = 'subscription { notificationReceived { notification { id kind title body createdAt } } }';
    const [mine, other] = [
      await alerts.subscribe(query, {}, as(NURSE)),
      await alerts.subscribe(query, {}, as(DISPATCHER)),
    ];
    await alerts.befall('REQUESTED');
    await alerts.befall('MOVED', {}, ['ALARMED']);
    const kindOf = async (stream: AsyncIterator<unknown>): Promise<string> =>
      ((await stream.next()).value as { data: { notificationReceived: { notification: Note } } }).data
        .notificationReceived.notification.kind;
    expect([await kindOf(mine), await kindOf(other)]).toEqual([
      'RESERVATION_REQUESTED',
      'ESCALATION_ALARMED',
    ]);
    await mine.return!();
    await other.return!();
  });

  it('tell of a favourite’s announcement when it begins, once', async () => {
    const post = (input: Record<string, unknown>) =>
      alerts.data(
        'mutation ($input: PostAnnouncementInput!) { postAnnouncement(input: $input) { announcement { id } userErrors { code } } }',
        { input: { hospitalId: hospitalId(1), category: 'EMERGENCY_ROOM', ...input } },
        { role: 'ADMIN' },
      );
    await post({ message: '지금 {hospital}' });
    await post({ message: '나중', startsAt: new Date(Date.now() + HOUR).toISOString() });
    await alerts.settle();
    expect((await inbox(FAN)).nodes).toMatchObject([
      { kind: 'FAVORITE_ANNOUNCEMENT', title: '서울병원: 새 메시지', body: '지금 {hospital}' },
    ]);
    await alerts.moveClock(HOUR + MINUTE);
    await alerts.settle();
    expect((await inbox(FAN)).nodes.map(({ body }) => body)).toEqual(['나중', '지금 {hospital}']);
  });

  it('tell when a favourite’s emergency room that was full has a bed again, by fresh numbers alone', async () => {
    const beds = (available: number, freshness: 'FRESH' | 'STALE' = 'FRESH') =>
      alerts.tell('hospital.changed', {
        ...NOTHING_CHANGED,
        beds: [1, 2].map((id) => ({
          hospitalId: id,
          states: [{ kind: 'ER_GENERAL', available, freshness } as never],
        })),
      });
    await beds(3);
    await beds(0);
    await beds(2, 'STALE');
    expect(await kinds(FAN)).toEqual([]);
    await beds(1);
    expect(await kinds(FAN)).toEqual(['FAVORITE_BEDS_FREE']);
    await beds(0);
    await beds(1);
    expect(await kinds(FAN)).toEqual(['FAVORITE_BEDS_FREE']);
    await alerts.moveClock(16 * MINUTE);
    await beds(-1);
    await beds(1);
    expect(await kinds(FAN)).toEqual(['FAVORITE_BEDS_FREE', 'FAVORITE_BEDS_FREE']);
  });

  it('tell what came of a request for a role', async () => {
    const decision = {
      roleRequestId: encodeGlobalId('RoleRequest', 7),
      userId: userId(MEDIC),
      role: 'PARAMEDIC' as const,
      approved: true,
    };
    await alerts.tell('user.described', { users: [], decisions: [decision] });
    expect((await inbox(MEDIC)).nodes).toMatchObject([
      {
        kind: 'ROLE_DECIDED',
        body: 'Your request for the role paramedic was approved. Sign in again to use it.',
      },
    ]);
  });

  it('tell whoever booked an appointment what becomes of it, with its time, and nobody else', async () => {
    const startsAt = Date.parse('2026-12-24T00:00:00Z');
    const told = { id: 1, userId: userId(MEMBER), hospitalId: 1, startsAt, end: null, offeredUntil: null };
    const appointments = [
      { ...told, step: 'WAITING', status: 'WAITING' },
      { ...told, step: 'OFFERED', status: 'OFFERED', offeredUntil: startsAt - HOUR },
      { ...told, step: 'CONFIRMED', status: 'CONFIRMED' },
      { ...told, step: 'REMINDED', status: 'CONFIRMED' },
      { ...told, step: 'CANCELLED', status: 'CANCELLED', end: 'BY_HOSPITAL' },
      { ...told, id: 2, step: 'LAPSED', status: 'LAPSED', end: 'OFFER_ENDED' },
      { ...told, id: 3, step: 'COMPLETED', status: 'COMPLETED' },
    ] as const;
    for (const one of appointments) await alerts.tell('appointment.changed', { appointments: [one] });
    await alerts.tell('appointment.changed', { appointments: [{ ...appointments[0], userId: 'machine' }] });
    expect(await kinds(MEMBER)).toEqual([
      'APPOINTMENT_WAITING',
      'APPOINTMENT_OFFERED',
      'APPOINTMENT_CONFIRMED',
      'APPOINTMENT_REMINDER',
      'APPOINTMENT_CANCELLED',
      'APPOINTMENT_CANCELLED',
    ]);
    const bodies = (await inbox(MEMBER)).nodes.map(({ body }) => body);
    expect(bodies).toContain(
      '서울병원에 자리가 났습니다: 12월 24일 (목) 09:00. 08:00까지 수락해 주세요. 그 뒤에는 다음 대기자에게 넘어갑니다.',
    );
    expect([await kinds(NURSE), await kinds(FAN)]).toEqual([[], []]);
  });

  it('of many who book at once are told together, each once, in their order', async () => {
    const told = { hospitalId: 1, startsAt: Date.now(), end: null, offeredUntil: null } as const;
    const appointments = Array.from({ length: 250 }, (_, id) => {
      const status = id < 200 ? ('WAITING' as const) : ('CONFIRMED' as const);
      return { ...told, id, userId: userId(id % 2 === 0 ? MEMBER : NURSE), step: status, status };
    });
    await alerts.tell('appointment.changed', { appointments });
    for (const person of [MEMBER, NURSE]) {
      const { totalCount, nodes } = await inbox(person, { first: 100 });
      expect(totalCount).toBe(125);
      const order = nodes.map(({ kind }) => kind);
      expect(order).toEqual([
        ...Array<string>(25).fill('APPOINTMENT_CONFIRMED'),
        ...Array<string>(75).fill('APPOINTMENT_WAITING'),
      ]);
    }
  });

  it('are read by their owner alone, and go with the account', async () => {
    const asked = (viewer: Viewer) => alerts.ask(INBOX, { user: user(MEMBER) }, viewer);
    const codes = await Promise.all(
      [{ role: 'PUBLIC' } as const, as(NURSE), { role: 'ADMIN', userId: userId(99) } as const].map(
        async (viewer) => (await asked(viewer)).errors?.[0]?.extensions['code'],
      ),
    );
    expect(codes).toEqual(['UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN']);
    await alerts.know({ number: 7, favoriteHospitalIds: [hospitalId(1)] });
    const decision = { roleRequestId: 'r', userId: userId(7), role: 'PARAMEDIC' as const, approved: false };
    await alerts.tell('user.described', { users: [], decisions: [decision] });
    expect(await kinds(7)).toEqual(['ROLE_DECIDED']);
    await alerts.know({ number: 7, deleted: true });
    const { database } = alerts.service;
    for (const table of await tablesOf(database)) {
      const rows = await database.em.fork().execute<Record<string, unknown>[]>(`select * from ${table}`);
      expect(rows.filter((row) => row['user_id'] === 7)).toEqual([]);
    }
  });
});
