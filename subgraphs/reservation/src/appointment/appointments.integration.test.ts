import { encodeGlobalId } from '@goldenhour/subgraph-kit';
import { describeOnBothStorages, waitFor } from '@goldenhour/testing/services';
import { ADMIN, AppointmentStand, codesOf, hospitalId, member, staffOf } from '../testing/appointment-stand';
import { AppointmentReadRow } from './appointment-read.entity';
import { AppointmentRow } from './appointment.entity';

const TUESDAY = '2026-12-22T12:00+09:00';
/** The Thursday after it; the day that follows is Christmas, a public holiday. */
const EVE = '2026-12-24';
const at = (time: string) => `${EVE}T${time}+09:00`;

describeOnBothStorages('an appointment', (storage) => {
  let stand: AppointmentStand;
  let people = 0;
  const somebody = () => member((people += 1));
  beforeAll(async () => {
    stand = await AppointmentStand.open(storage, TUESDAY);
  });
  beforeEach(() => stand.at(TUESDAY));
  afterAll(() => stand.close());

  const booked = async (...args: Parameters<AppointmentStand['book']>): Promise<string> =>
    (await stand.book(...args)).appointment.id as string;
  const startsOn = async (hospital: number, date: string) =>
    (await stand.slots(hospital, date)).map(({ startsAt }) => startsAt as string);

  it('is in a slot of the Korean day on which it starts, right up to midnight and right after it', async () => {
    const slot = await stand.clinic(1, {
      opensAt: 23 * 60,
      closesAt: 25 * 60,
      slotMinutes: 30,
      opensOnHolidays: true,
    });
    expect(await startsOn(1, EVE)).toEqual(['2026-12-24T14:00:00.000Z', '2026-12-24T14:30:00.000Z']);
    expect(await startsOn(1, '2026-12-25')).toEqual(['2026-12-24T15:00:00.000Z', '2026-12-24T15:30:00.000Z']);
    const [before, after] = ['2026-12-24T23:30+09:00', '2026-12-25T00:00+09:00'].map(slot) as [
      string,
      string,
    ];
    const person = somebody();
    expect([codesOf(await stand.book(person, before)), codesOf(await stand.book(person, after))]).toEqual([
      [],
      [],
    ]);
    const day = `query ($h: [_Any!]!, $date: LocalDate!) { _entities(representations: $h) { ... on Hospital {
      appointments(date: $date) { nodes { startsAt } } } } }`;
    const h = [{ __typename: 'Hospital', id: hospitalId(1) }];
    const [answer] = await stand.data(day, { h, date: '2026-12-25' }, staffOf(1));
    expect(answer.appointments.nodes).toEqual([{ startsAt: '2026-12-24T15:00:00.000Z' }]);
  });

  it('is in none on a public holiday, nor after midnight of the night before', async () => {
    const night = await stand.clinic(2, { opensAt: 23 * 60, closesAt: 25 * 60, slotMinutes: 60 });
    const friday = await stand.clinic(2, { weekday: 'FRIDAY' });
    expect(await startsOn(2, EVE)).toEqual(['2026-12-24T14:00:00.000Z']);
    expect(await startsOn(2, '2026-12-25')).toEqual([]);
    expect(await startsOn(2, '2027-01-08')).toHaveLength(1 + 1);
    const closed = [night('2026-12-25T00:00+09:00'), friday('2026-12-25T09:00+09:00')];
    for (const slot of closed) expect(codesOf(await stand.book(somebody(), slot))).toEqual(['SLOT_CLOSED']);
  });

  it('is refused where it cannot be, and says why', async () => {
    const slot = await stand.clinic(3);
    const [holder, other] = [somebody(), somebody()];
    await stand.book(holder, slot(at('09:00')));
    const codes = async (...args: Parameters<AppointmentStand['book']>) => codesOf(await stand.book(...args));
    expect(await codes(other, slot(at('09:00')))).toEqual(['SLOT_FULL']);
    expect(await codes(holder, slot(at('09:00')), { joinWaitlist: true })).toEqual(['ALREADY_BOOKED']);
    expect(await codes(other, slot('2026-12-17T09:00+09:00'))).toEqual(['SLOT_PAST']);
    // No slot begins then, on that day, or so far ahead.
    for (const start of [at('09:30'), '2026-12-23T09:00+09:00', '2028-12-21T09:00+09:00'])
      expect(await codes(other, slot(start))).toEqual(['SLOT_CLOSED']);
    const halfPast = await stand.clinic(4, { opensAt: 9 * 60 + 30, closesAt: 11 * 60 });
    expect(await codes(holder, halfPast(at('09:30')))).toEqual(['OVERLAPS']);
    const touching = await stand.clinic(5, { opensAt: 10 * 60, closesAt: 11 * 60 });
    expect(await codes(holder, touching(at('10:00')))).toEqual([]);
    expect(await codes(other, slot(at('09:00')), { note: 'x'.repeat(501) })).toEqual(['OUT_OF_RANGE']);
    const unknown = Buffer.from('AppointmentSlot:99999929000000').toString('base64url');
    const errorOf = async (slotId: string) =>
      (
        await stand.ask(
          'mutation ($input: BookAppointmentInput!) { bookAppointment(input: $input) { userErrors { code } } }',
          { input: { slotId } },
          other,
        )
      ).errors[0].extensions.code as string;
    expect([await errorOf('nonsense'), await errorOf(unknown)]).toEqual(['BAD_USER_INPUT', 'NOT_FOUND']);
  });

  it('is one at a time for each person, also when they ask for two at once', async () => {
    const slots = await Promise.all([6, 7].map((hospital) => stand.clinic(hospital, { capacity: 9 })));
    for (let round = 0; round < 5; round += 1) {
      const person = somebody();
      const answers = await Promise.all(slots.map((slot) => stand.book(person, slot(at('09:00')))));
      expect(answers.flatMap(codesOf)).toEqual(['OVERLAPS']);
    }
  });

  it('is booked once for each idempotency key', async () => {
    const slot = (await stand.clinic(8, { capacity: 5 }))(at('09:00'));
    const person = somebody();
    const again = { idempotencyKey: 'once' };
    const answers = await Promise.all([1, 2, 3].map(() => stand.book(person, slot, again)));
    expect(answers.map(codesOf)).toEqual([[], [], []]);
    expect(new Set(answers.map(({ appointment }) => appointment.id as string)).size).toBe(1);
    expect(codesOf(await stand.book(person, slot, { ...again, note: 'another' }))).toEqual([
      'IDEMPOTENCY_CONFLICT',
    ]);
  });

  it('goes to another slot with its seat, or stays; the seat that it leaves goes to who waits', async () => {
    const slot = await stand.clinic(9, { closesAt: 12 * 60 });
    const [holder, neighbour, waiting] = [somebody(), somebody(), somebody()];
    const id = await booked(holder, slot(at('09:00')));
    await booked(neighbour, slot(at('10:00')));
    await stand.wait(waiting, slot(at('09:00')));
    const change = (start: string) =>
      stand.change('changeAppointment', { appointmentId: id, slotId: slot(start) }, holder);
    expect(codesOf(await change(at('10:00')))).toEqual(['SLOT_FULL']);
    expect((await stand.of(waiting))[0].status).toBe('WAITING');
    expect((await change(at('11:00'))).appointment).toMatchObject({
      id,
      status: 'CONFIRMED',
      startsAt: '2026-12-24T02:00:00.000Z',
    });
    expect((await stand.of(waiting))[0].status).toBe('OFFERED');
    const remaining = (await stand.slots(9, EVE)).map((one) => one.remaining as number);
    expect(remaining).toEqual([0, 0, 0]);
    await waitFor('the event', () =>
      stand.told.some(({ hospitalId: h, step }) => h === 9 && step === 'CHANGED'),
    );
  });

  it('changes places with nobody twice: two who want each other’s slots at once end in one seat each', async () => {
    const slot = await stand.clinic(10, { closesAt: 12 * 60, capacity: 2 });
    const [one, two] = [somebody(), somebody()];
    const [first, second] = [await booked(one, slot(at('09:00'))), await booked(two, slot(at('10:00')))];
    const swap = (viewer: typeof one, appointmentId: string, start: string) =>
      stand.change('changeAppointment', { appointmentId, slotId: slot(start) }, viewer);
    for (const [a, b] of [
      ['10:00', '09:00'],
      ['09:00', '10:00'],
    ] as const) {
      const answers = await Promise.all([swap(one, first, at(a)), swap(two, second, at(b))]);
      expect(answers.flatMap(codesOf)).toEqual([]);
    }
    expect((await stand.slots(10, EVE)).map(({ remaining }) => remaining as number)).toEqual([1, 1, 2]);
  });

  it('is cancelled until its start, by its owner or the hospital, and by nobody else', async () => {
    const slot = (await stand.clinic(11, { capacity: 3 }))(at('09:00'));
    const [mine, theirs, late] = [somebody(), somebody(), somebody()];
    const ids = [await booked(mine, slot), await booked(theirs, slot), await booked(late, slot)] as const;
    expect((await stand.cancel(mine, ids[0])).appointment).toMatchObject({
      status: 'CANCELLED',
      endReason: 'BY_PATIENT',
    });
    expect(codesOf(await stand.cancel(mine, ids[0]))).toEqual(['ALREADY_ENDED']);
    await expect(stand.cancel(mine, ids[1])).rejects.toThrow('FORBIDDEN');
    await expect(stand.cancel(staffOf(12), ids[1])).rejects.toThrow('FORBIDDEN');
    expect((await stand.cancel(staffOf(11), ids[1])).appointment.endReason).toBe('BY_HOSPITAL');
    await stand.at(at('09:00'));
    expect(codesOf(await stand.cancel(late, ids[2]))).toEqual(['SLOT_PAST']);
  });

  it('is marked by staff once its time has come, and they may correct it', async () => {
    const slot = (await stand.clinic(12))(at('09:00'));
    const person = somebody();
    const appointmentId = await booked(person, slot, { note: '무릎 통증', patientName: '김하늘' });
    const mark = (status: string, viewer = staffOf(12)) =>
      stand.change('markAppointment', { appointmentId, status }, viewer);
    await expect(mark('COMPLETED', person)).rejects.toThrow('FORBIDDEN');
    expect(codesOf(await mark('COMPLETED'))).toEqual(['NOT_YET']);
    await stand.at(at('08:50'));
    expect(codesOf(await mark('NO_SHOW'))).toEqual(['NOT_YET']);
    await stand.at(at('09:10'));
    expect((await mark('NO_SHOW')).appointment.status).toBe('NO_SHOW');
    expect((await mark('COMPLETED')).appointment.status).toBe('COMPLETED');
    const day = `query ($h: [_Any!]!) { _entities(representations: $h) { ... on Hospital {
      appointments(date: "${EVE}", department: "내과") { totalCount nodes { status patientName note user { id } } } } } }`;
    const h = [{ __typename: 'Hospital', id: hospitalId(12) }];
    const [{ appointments }] = await stand.data(day, { h }, staffOf(12));
    expect(appointments).toEqual({
      totalCount: 1,
      nodes: [{ status: 'COMPLETED', patientName: '김하늘', note: '무릎 통증', user: { id: person.userId } }],
    });
    expect(await stand.em.count(AppointmentReadRow, { userId: staffOf(12).userId! })).toBe(1);
    const [{ appointments: forAdmin }] = await stand.data(day, { h }, ADMIN);
    expect(forAdmin.nodes).toMatchObject([{ patientName: null, note: null }]);
    const denied = await stand.ask(day, { h }, staffOf(13));
    expect(denied.errors[0].extensions.code).toBe('FORBIDDEN');
    const row = await stand.em.findOneOrFail(AppointmentRow, { userId: person.userId! });
    expect(row.sealed).not.toContain('김하늘');
  });

  it('is reminded of a day and two hours before, each time once, also over a restart', async () => {
    const slot = (await stand.clinic(14, { capacity: 3 }))(at('09:00'));
    const [early, moved] = [somebody(), somebody()];
    await stand.book(early, slot);
    const reminded = () =>
      stand.told.filter(({ hospitalId: h, step }) => h === 14 && step === 'REMINDED').length;
    await stand.stop();
    await stand.at('2026-12-23T09:01+09:00');
    await stand.start();
    await waitFor('the first reminder', () => reminded() === 1);
    await stand.book(moved, slot);
    await stand.at(at('07:00'));
    await waitFor('the second of one, the first of the other', () => reminded() === 3);
    await stand.at(at('08:59'));
    // Somebody who books now is near already: nothing is due, and nobody is reminded a third time.
    await stand.book(somebody(), slot);
    const rows = await stand.em.find(AppointmentRow, { hospitalId: 14, remindAt: { $ne: null } });
    expect([rows.length, reminded()]).toEqual([0, 3]);
  });

  it('is cancelled and told when the hospital closes that day; nobody slips in, and the day can open again', async () => {
    const slot = await stand.clinic(15, { closesAt: 11 * 60 });
    const [holder, waiting] = [somebody(), somebody()];
    await booked(holder, slot(at('09:00')));
    await stand.wait(waiting, slot(at('09:00')));
    const input = { hospitalId: hospitalId(15), date: EVE, department: '내과' };
    const close =
      'mutation ($input: CloseClinicInput!) { closeClinic(input: $input) { closure { date department reason } userErrors { code } } }';
    const rush = Array.from({ length: 10 }, somebody);
    const [closed, ...answers] = await Promise.all([
      stand.data(close, { input: { ...input, reason: '학회' } }, staffOf(15)),
      ...rush.map((person) => stand.book(person, slot(at('10:00')))),
    ]);
    expect(closed).toEqual({ closure: { date: EVE, department: '내과', reason: '학회' }, userErrors: [] });
    for (const [index, answer] of answers.entries()) {
      const status = (await stand.of(rush[index]!))[0]?.status as string | undefined;
      expect(codesOf(answer).length === 0 ? status : 'refused').toMatch(/CANCELLED|refused/);
    }
    for (const person of [holder, waiting])
      expect((await stand.of(person))[0]).toMatchObject({ status: 'CANCELLED', endReason: 'BY_HOSPITAL' });
    expect(await stand.slots(15, EVE)).toEqual([]);
    expect(codesOf(await stand.book(holder, slot(at('09:00'))))).toEqual(['SLOT_CLOSED']);
    await stand.data(
      'mutation ($input: ReopenClinicInput!) { reopenClinic(input: $input) { reopened userErrors { code } } }',
      { input },
      ADMIN,
    );
    expect((await stand.slots(15, EVE)).map(({ remaining }) => remaining as number)).toEqual([1, 1]);
    expect((await stand.book(holder, slot(at('09:00')))).appointment.status).toBe('CONFIRMED');
  });

  it('stands when its schedule ends, which has no further slots', async () => {
    const slot = (await stand.clinic(16, { capacity: 2 }))(at('09:00'));
    const person = somebody();
    await stand.book(person, slot);
    const end =
      'mutation ($input: EndScheduleInput!) { endSchedule(input: $input) { schedule { id } userErrors { code } } }';
    const scheduleId = encodeGlobalId('ClinicSchedule', scheduleOf(slot));
    await expect(stand.data(end, { input: { scheduleId } }, staffOf(15))).rejects.toThrow('FORBIDDEN');
    const ended = await stand.data(end, { input: { scheduleId } }, staffOf(16));
    expect(ended).toEqual({ schedule: { id: scheduleId }, userErrors: [] });
    expect(codesOf(await stand.book(somebody(), slot))).toEqual(['SLOT_CLOSED']);
    expect((await stand.of(person))[0].status).toBe('CONFIRMED');
  });

  it('goes with its account: its seat is for others, and what was said is gone', async () => {
    const slot = (await stand.clinic(18))(at('09:00'));
    const [person, waiting] = [somebody(), somebody()];
    await stand.book(person, slot, { note: '무릎 통증' });
    await stand.wait(waiting, slot);
    await stand.deleteAccount(person);
    await stand.until(waiting, 'OFFERED');
    const row = await stand.em.findOneOrFail(AppointmentRow, { userId: person.userId! });
    expect(row).toMatchObject({ status: 'CANCELLED', sealed: null });
  });

  it('belongs to somebody with an account: the public and machines have none', async () => {
    const slot = (await stand.clinic(17))(at('09:00'));
    await expect(stand.book({ role: 'PUBLIC' }, slot)).rejects.toThrow('UNAUTHENTICATED');
    await expect(stand.book({ role: 'SERVICE', scopes: [] }, slot)).rejects.toThrow('FORBIDDEN');
  });

  function scheduleOf(slot: string): number {
    return Math.floor(Number(Buffer.from(slot, 'base64url').toString().split(':')[1]) / 10 ** 8);
  }
});
