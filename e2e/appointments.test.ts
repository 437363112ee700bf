import { databaseLocation, openDatabase } from '@goldenhour/subgraph-kit';
import {
  contractOperation,
  LiveClient,
  sendGraphQL,
  startTestPlatform,
  waitFor,
  type Answer,
  type TestPlatform,
} from '@goldenhour/testing';
import { describeOnBothStorages } from '@goldenhour/testing/services';
import { KnownUserRow } from '../subgraphs/alerts/src/user/known-user.entity';
import { runLoad } from '../scripts/load/run';
import { createAdmin } from '../subgraphs/user/src/admin/admin-command';

const DAY = 24 * 3_600_000;
const HOUR = 3_600_000;
const ACCEPT =
  'mutation ($input: AcceptOfferInput!) { acceptOffer(input: $input) { appointment { status } userErrors { code } } }';
const WEEKDAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

interface Person {
  readonly id: string;
  readonly token: string;
}

describeOnBothStorages('appointments through the gateway', (storage) => {
  let platform: TestPlatform;
  let hospitalId: string;
  let department: string;
  let people: [Person, Person];
  /** Three days ahead in Korea. */
  const date = new Date(Date.now() + 9 * HOUR + 3 * DAY).toISOString().slice(0, 10);
  const weekday = WEEKDAYS[new Date(date).getUTCDay()]!;
  const starts = (time: string) => new Date(`${date}T${time}+09:00`);

  beforeAll(async () => {
    platform = await startTestPlatform({}, storage);
    people = [await account('one@example.org'), await account('two@example.org')];
    const hospital = await waitFor('the departments of a hospital', async () => {
      const { data } = await platform.query('{ hospitals(first: 50) { nodes { id departments } } }');
      return (data.hospitals.nodes as Answer[]).find(({ departments }) => departments?.length > 0);
    });
    [hospitalId, department] = [hospital.id as string, hospital.departments[0] as string];
    await everybodyIsKnown();
  });
  afterAll(() => platform.stop());

  /** An operation of the contract, word for word; the answer of its only field. */
  async function send(name: string, variables: Record<string, unknown>, person?: Person): Promise<Answer> {
    const { data, errors } = await sendGraphQL(
      platform.url,
      contractOperation(name),
      variables,
      person?.token,
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return Object.values(data as Record<string, Answer>)[0];
  }

  async function account(email: string): Promise<Person> {
    const { DATA_DIR, MYSQL_URL } = platform.env;
    const environment = MYSQL_URL === undefined ? { DATA_DIR } : { DATA_DIR, MYSQL_URL };
    const [, password] = await createAdmin({ email }, environment);
    const { session } = await send('LogIn', { input: { email, password } });
    return { id: session.user.id as string, token: session.accessToken as string };
  }

  /** Alerts hears of accounts by events: who is not known there yet is told nothing. */
  async function everybodyIsKnown(): Promise<void> {
    const location = databaseLocation(platform.env, 'alerts');
    const database = await openDatabase({
      location,
      entities: [KnownUserRow],
      migrations: { libsql: [], mysql: [] },
    });
    await waitFor('the accounts', async () => {
      return (await database.em.fork().count(KnownUserRow, { role: 'ADMIN' })) >= people.length;
    });
    await database.close();
  }

  const define = (more: Record<string, unknown> = {}) => {
    const hours = { weekday, opensAt: '09:00', closesAt: '10:00', slotMinutes: 30, capacity: 1 };
    const input = { hospitalId, department, ...hours, opensOnHolidays: true, ...more };
    return send('DefineSchedule', { input }, people[0]);
  };
  const slots = async () =>
    (await send('Slots', { hospitalId, department, date })).appointmentSlots as Answer[];
  const myPage = async (person: Person) => send('MyPage', {}, person);
  const codesOf = ({ userErrors }: Answer) =>
    userErrors.map(({ code }: Answer) => code as string) as string[];

  it('are booked, waited for, given up, accepted, and seen on one’s own page with what one was told', async () => {
    const [one, two] = people;
    const told = LiveClient.open(platform.url, contractOperation('NotificationReceived'), {}, two.token);
    expect(await define()).toEqual({
      schedule: {
        id: expect.any(String),
        ...{ department, weekday, opensAt: '09:00', closesAt: '10:00', slotMinutes: 30, capacity: 1 },
      },
      userErrors: [],
    });
    expect(codesOf(await define({ opensAt: '09:30', closesAt: '09:00' }))).toEqual(['SCHEDULE_OVERLAPS']);
    expect(codesOf(await define({ opensAt: '10:00', closesAt: '10:10' }))).toEqual(['OUT_OF_RANGE']);

    const { departments } = await send('Slots', { hospitalId, department, date });
    expect(departments).toContain(department);
    const [first, second] = await slots();
    expect([first, second]).toMatchObject([
      { startsAt: starts('09:00').toISOString(), capacity: 1, remaining: 1, waiting: 0 },
      { startsAt: starts('09:30').toISOString(), endsAt: starts('10:00').toISOString(), remaining: 1 },
    ]);

    const booked = await send('BookAppointment', { input: { slotId: first.id } }, one);
    expect(booked).toEqual({
      appointment: {
        id: expect.any(String),
        status: 'CONFIRMED',
        startsAt: first.startsAt,
        department,
        hospital: { id: hospitalId, name: expect.any(String) },
      },
      waitlistPosition: null,
      userErrors: [],
    });
    const full = await send('BookAppointment', { input: { slotId: first.id } }, two);
    expect(full).toMatchObject({
      appointment: null,
      userErrors: [{ code: 'SLOT_FULL', path: ['input', 'slotId'] }],
    });
    const waits = await send('BookAppointment', { input: { slotId: first.id, joinWaitlist: true } }, two);
    expect(waits).toMatchObject({ appointment: { status: 'WAITING' }, waitlistPosition: 1, userErrors: [] });
    expect((await slots())[0]).toMatchObject({ remaining: 0, waiting: 1 });

    const cancelled = await send(
      'CancelAppointment',
      { input: { appointmentId: booked.appointment.id } },
      one,
    );
    expect(cancelled).toEqual({
      appointment: { id: booked.appointment.id, status: 'CANCELLED' },
      userErrors: [],
    });
    const input = { appointmentId: waits.appointment.id as string };
    const accepted = await sendGraphQL(platform.url, ACCEPT, { input }, two.token);
    expect(accepted.data.acceptOffer).toEqual({ appointment: { status: 'CONFIRMED' }, userErrors: [] });

    // A day before the start, by the databases' clock.
    await platform.moveTime(starts('09:00').getTime() - DAY + 60_000 - Date.now());
    const kindOf = ({ data }: Answer) => data.notificationReceived.notification.kind as string;
    await told.next((event) => kindOf(event) === 'APPOINTMENT_REMINDER');
    await platform.moveTime(0);
    await told.close();
    const inbox = '{ me { notifications(first: 10) { nodes { kind body } } } }';
    const { data } = await sendGraphQL(platform.url, inbox, {}, two.token);
    const kinds = (data.me.notifications.nodes as Answer[]).map(({ kind }) => kind as string);
    expect(kinds.reverse()).toEqual([
      'APPOINTMENT_WAITING',
      'APPOINTMENT_OFFERED',
      'APPOINTMENT_CONFIRMED',
      'APPOINTMENT_REMINDER',
    ]);

    const page = await myPage(two);
    expect(page).toMatchObject({
      id: two.id,
      reservations: { totalCount: 0, nodes: [] },
      appointments: {
        totalCount: 1,
        nodes: [
          {
            id: waits.appointment.id,
            status: 'CONFIRMED',
            department,
            hospital: { name: booked.appointment.hospital.name },
          },
        ],
      },
      favoriteHospitals: [],
    });
    expect(page.notifications).toMatchObject({ unreadCount: 4 });
    const mine = await myPage(one);
    expect(mine.appointments).toMatchObject({ totalCount: 1, nodes: [{ status: 'CANCELLED' }] });
    expect(mine.notifications.nodes).toHaveLength(2);
  });

  it('tell what can be mended beside the data, and the rest as errors', async () => {
    const [one, two] = people;
    const later = (await slots())[1];
    expect(codesOf(await send('BookAppointment', { input: { slotId: later.id } }, two))).toEqual([]);
    expect(codesOf(await send('BookAppointment', { input: { slotId: later.id } }, two))).toEqual([
      'ALREADY_BOOKED',
    ]);
    const codes = async (name: string, variables: Record<string, unknown>, token?: string) =>
      (await sendGraphQL(platform.url, contractOperation(name), variables, token)).errors?.map(
        ({ extensions }) => extensions.code as string,
      );
    expect(await codes('BookAppointment', { input: { slotId: later.id } })).toEqual(['UNAUTHENTICATED']);
    expect(await codes('BookAppointment', { input: { slotId: hospitalId } }, one.token)).toEqual([
      'BAD_USER_INPUT',
    ]);
    const variables = { hospitalId, department, date: '2026-02-30' };
    expect(await codes('Slots', variables)).toEqual(['BAD_USER_INPUT']);
    const nowhere = Buffer.from('Hospital:999999').toString('base64url');
    expect(codesOf(await define({ hospitalId: nowhere, weekday: 'MONDAY' }))).toEqual(['UNKNOWN_HOSPITAL']);
  });

  if (storage.kind === 'embedded') {
    it('stand a small rush among map reading, bed changes and crews, which npm run load shows as a table', async () => {
      const rates = { seconds: 2, reads: 4, beds: 2, clients: 2, crews: 1, members: 2, rushEvery: 1 };
      const [head, ...rows] = await runLoad({ url: platform.url, ...rates }, () => undefined);
      expect(head).toMatch(/^kind +done +per second +p50 ms +p99 ms +errors$/);
      const done = rows.slice(0, 6).map((row) => /^(\S+ ?\S*) +([1-9]\d*) /.exec(row)?.[1]?.trim());
      expect(done).toEqual([
        'map reading',
        'bed changes',
        'bed pushes',
        'crew requests',
        'bookings',
        'cancellations',
      ]);
    });
  }
});
