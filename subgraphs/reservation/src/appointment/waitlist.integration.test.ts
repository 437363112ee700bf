import { describeOnBothStorages, waitFor } from '@goldenhour/testing/services';
import { SlotRow } from '../slot/slot.entity';
import { AppointmentStand, codesOf, member } from '../testing/appointment-stand';
import { AppointmentRow } from './appointment.entity';

/** A Tuesday; the clinics of these tests are open on the Thursday after it. */
const TUESDAY = '2026-12-22T12:00+09:00';
const NINE = '2026-12-24T09:00+09:00';

describeOnBothStorages('a slot that more people want than it has seats', (storage) => {
  let stand: AppointmentStand;
  beforeAll(async () => {
    stand = await AppointmentStand.open(storage, TUESDAY);
  });
  beforeEach(() => stand.at(TUESDAY));
  afterAll(() => stand.close());

  const toldOf = (hospital: number, step: string) =>
    stand.told.filter((told) => told.hospitalId === hospital && told.step === step);

  it('gives its five seats to five of a hundred, lists the others as they came, and offers five freed ones to the right five', async () => {
    const slot = (await stand.clinic(1, { capacity: 5 }))(NINE);
    const crowd = Array.from({ length: 100 }, (_, number) => member(100 + number));
    const answers = await Promise.all(crowd.map((person) => stand.wait(person, slot)));
    const all = answers.map((answer, index) => ({ ...answer, person: crowd[index]! }));
    const booked = all.filter(({ appointment }) => appointment.status === 'CONFIRMED');
    const waiting = all.filter(({ appointment }) => appointment.status === 'WAITING');
    waiting.sort((a, b) => a.waitlistPosition - b.waitlistPosition);
    expect([booked.length, waiting.length]).toEqual([5, 95]);
    // The order of the list is that of the bookings, which their ids tell.
    const numbers = waiting.map(({ appointment }) => numberOf(appointment.id as string));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    const places = await Promise.all(
      waiting.map(async ({ person }) => (await stand.of(person))[0].waitlistPosition),
    );
    expect(places).toEqual(waiting.map((_, index) => index + 1));
    // Who comes later stands behind them.
    expect((await stand.wait(member(300), slot)).waitlistPosition).toBe(96);
    expect((await stand.slots(1, '2026-12-24'))[0]).toMatchObject({ capacity: 5, remaining: 0, waiting: 96 });

    // Five leave at once, while others try to get in.
    const newcomers = [400, 401, 402, 403, 404].map(member);
    const [left, tried] = await Promise.all([
      Promise.all(booked.map(({ person, appointment }) => stand.cancel(person, appointment.id as string))),
      Promise.all(newcomers.map((person) => stand.book(person, slot))),
    ]);
    expect(left.map(({ appointment }) => appointment.status as string)).toEqual(Array(5).fill('CANCELLED'));
    expect(tried.map(codesOf)).toEqual(Array(5).fill(['SLOT_FULL']));
    const statuses = await Promise.all(
      waiting.map(async ({ person }) => (await stand.of(person))[0].status as string),
    );
    expect(statuses).toEqual([...Array<string>(5).fill('OFFERED'), ...Array<string>(90).fill('WAITING')]);
    await waitFor('the events', () => toldOf(1, 'OFFERED').length >= 5 && toldOf(1, 'CANCELLED').length >= 5);
    const offered = toldOf(1, 'OFFERED').map(({ id }) => id);
    expect(offered.sort((a, b) => a - b)).toEqual(numbers.slice(0, 5));
    expect((await stand.slots(1, '2026-12-24'))[0]).toMatchObject({ remaining: 0, waiting: 91 });
  });

  it('keeps an offered seat for fifteen minutes, then asks the next, and the last who declines frees it', async () => {
    const slot = (await stand.clinic(2))(NINE);
    const [first, second, third, late] = [1, 2, 3, 4].map(member) as [never, never, never, never];
    const { appointment } = await stand.book(first, slot);
    await stand.wait(second, slot);
    await stand.wait(third, slot);
    await stand.cancel(first, appointment.id as string);
    const offer = (await stand.of(second))[0];
    expect(offer).toMatchObject({ status: 'OFFERED', waitlistPosition: null });
    expect((Date.parse(offer.offeredUntil as string) - Date.parse(TUESDAY)) / 60_000).toBeCloseTo(15, 0);
    expect((await stand.of(third))[0]).toMatchObject({ status: 'WAITING', waitlistPosition: 1 });
    expect(codesOf(await stand.book(late, slot))).toEqual(['SLOT_FULL']);
    expect(codesOf(await stand.accept(third, (await stand.of(third))[0].id as string))).toEqual([
      'NOT_OFFERED',
    ]);

    await stand.at('2026-12-22T12:20+09:00');
    expect(codesOf(await stand.accept(second, offer.id as string))).toEqual(['OFFER_ENDED']);
    expect(await stand.until(third, 'OFFERED')).toMatchObject({
      history: [
        { from: null, to: 'WAITING', by: 'MEMBER' },
        { from: 'WAITING', to: 'OFFERED', by: 'SERVICE' },
      ],
    });
    expect((await stand.of(second))[0]).toMatchObject({ status: 'LAPSED', endReason: 'OFFER_ENDED' });
    const [{ id }] = await stand.of(third);
    expect((await stand.cancel(third, id as string)).appointment.status).toBe('CANCELLED');
    expect((await stand.book(late, slot)).appointment.status).toBe('CONFIRMED');
  });

  it('passes on, at the restart, an offer that lapsed while nothing ran, once', async () => {
    const slot = (await stand.clinic(3))(NINE);
    const [first, second, third] = [11, 12, 13].map(member) as [never, never, never];
    const { appointment } = await stand.book(first, slot);
    await stand.wait(second, slot);
    await stand.wait(third, slot);
    await stand.cancel(first, appointment.id as string);
    await stand.stop();
    await stand.at('2026-12-22T12:30+09:00');
    await stand.start();
    const offer = await stand.until(third, 'OFFERED');
    // From now on, not from the end of the lapsed one.
    expect(Date.parse(offer.offeredUntil as string)).toBeGreaterThan(Date.parse('2026-12-22T12:44+09:00'));
    expect((await stand.of(second))[0]).toMatchObject({ status: 'LAPSED', endReason: 'OFFER_ENDED' });
    expect((await stand.accept(third, offer.id as string)).appointment.status).toBe('CONFIRMED');
    await waitFor('the event', () => toldOf(3, 'CONFIRMED').length === 2);
    expect(toldOf(3, 'OFFERED')).toHaveLength(2);
    expect(toldOf(3, 'LAPSED')).toHaveLength(1);
  });

  it('ends its list when it begins, and an offer never lasts longer', async () => {
    const slot = (await stand.clinic(4, { capacity: 1 }))(NINE);
    const [first, second, third] = [21, 22, 23].map(member) as [never, never, never];
    const { appointment } = await stand.book(first, slot);
    await stand.wait(second, slot);
    await stand.wait(third, slot);
    await stand.at('2026-12-24T08:55+09:00');
    await stand.cancel(first, appointment.id as string);
    expect((await stand.of(second))[0]).toMatchObject({
      status: 'OFFERED',
      offeredUntil: '2026-12-24T00:00:00.000Z',
    });
    await stand.at('2026-12-24T09:01+09:00');
    expect(await stand.until(second, 'LAPSED')).toMatchObject({ endReason: 'OFFER_ENDED' });
    expect(await stand.until(third, 'LAPSED')).toMatchObject({ endReason: 'SLOT_BEGAN' });
    expect(codesOf(await stand.wait(member(24), slot))).toEqual(['SLOT_PAST']);
  });

  if (storage.kind === 'services') {
    it('is shared by two processes as by one: no seat twice, no offer twice, none forgotten', async () => {
      const peer = await stand.peer();
      const both = [stand, peer] as const;
      const slot = (await stand.clinic(5, { capacity: 3 }))(NINE);
      const crowd = Array.from({ length: 30 }, (_, number) => member(500 + number));
      const answers = await Promise.all(crowd.map((person, nth) => both[nth % 2]!.wait(person, slot)));
      const ids = (status: string) =>
        answers
          .filter(({ appointment }) => appointment.status === status)
          .map(({ appointment }) => appointment.id as string);
      expect([ids('CONFIRMED').length, ids('WAITING').length]).toEqual([3, 27]);

      const statuses = async () =>
        (await stand.em.find(AppointmentRow, { hospitalId: 5 }, { orderBy: { id: 'asc' } })).map(
          ({ status }) => status,
        );
      const holders = crowd.filter((_, nth) => answers[nth].appointment.status === 'CONFIRMED');
      await Promise.all(holders.map((person, nth) => both[nth % 2]!.cancel(person, ids('CONFIRMED')[nth]!)));
      const list = (await statuses()).filter((status) => status !== 'CANCELLED');
      expect(list).toEqual([...Array<string>(3).fill('OFFERED'), ...Array<string>(24).fill('WAITING')]);

      // Both look for what is due; each offer goes on once.
      await stand.at('2026-12-22T12:20+09:00');
      await waitFor(
        'the next offers',
        async () => (await statuses()).filter((s) => s === 'LAPSED').length === 3,
      );
      const after = (await statuses()).filter((status) => status !== 'CANCELLED');
      const [lapsed, offered, waits] = [3, 3, 21];
      expect(after).toEqual([
        ...Array<string>(lapsed).fill('LAPSED'),
        ...Array<string>(offered).fill('OFFERED'),
        ...Array<string>(waits).fill('WAITING'),
      ]);
      const row = await stand.em.findOneOrFail(SlotRow, { startsAt: Date.parse(NINE), capacity: 3 });
      expect(row).toMatchObject({ taken: 3, waiting: waits });
      await peer.stop();
    });
  }

  function numberOf(id: string): number {
    return Number(Buffer.from(id, 'base64url').toString().split(':')[1]);
  }
});
