import { encodeGlobalId } from '@goldenhour/subgraph-kit';
import { describeOnBothStorages } from '@goldenhour/testing/services';
import { BedHistoryRow } from '../history/bed-history.entity';
import { HoldDesk } from '../testing/hold-desk';
import { ADMIN } from '../testing/staff-desk';
import { UpdateBedsService } from '../update/update-beds.service';
import { HoldService } from './hold.service';
import type { HoldResult } from './hold.type';

const MINUTE = 60_000;

const isHeld = ({ problem }: HoldResult): boolean => problem === null;

describeOnBothStorages('a hold', (storage) => {
  let desk: HoldDesk;
  beforeAll(async () => {
    desk = await HoldDesk.open(storage);
  });
  afterAll(() => desk.stand.close());
  beforeEach(() => desk.stand.moveTime(0));

  describe('of a free bed', () => {
    it('takes it off what maps show, and says until when', async () => {
      const hpid = await desk.hospital(2);
      const before = await desk.stand.now();
      const { hold, problem } = await desk.hold(hpid, { minutes: 30 });
      expect(problem).toBeNull();
      expect(hold).toMatchObject({
        hospitalId: desk.stand.idOf(hpid),
        bedKind: 'ER_GENERAL',
        overCapacity: false,
        unverified: false,
      });
      expect(hold!.expiresAt.getTime() - before).toBeGreaterThanOrEqual(30 * MINUTE);
      expect(hold!.expiresAt.getTime() - (await desk.stand.now())).toBeLessThanOrEqual(30 * MINUTE);
      expect(await desk.shown(hpid)).toMatchObject({ available: 1, reported: 2, held: 1 });
    });

    it('is a point of the history and a change of the hospital', async () => {
      const hpid = await desk.hospital(2);
      const { changeEventId } = await desk.stand.reportRow(hpid);
      await desk.hold(hpid);
      const { hospitalId } = await desk.stand.bedRow(hpid);
      const points = await desk.stand.store.database.em.fork().find(BedHistoryRow, { hospitalId });
      expect(points.map(({ available }) => available)).toEqual([2, 1]);
      expect((await desk.stand.reportRow(hpid)).changeEventId).not.toBe(changeEventId);
    });

    it('gives the last bed to exactly one of two simultaneous requests', async () => {
      const hpid = await desk.hospital(1);
      const results = await Promise.all([desk.hold(hpid), desk.hold(hpid)]);
      expect(results.map(({ problem }) => problem)).toEqual([null, 'NO_BED_AVAILABLE']);
      expect(await desk.shown(hpid)).toMatchObject({ available: 0, held: 1 });
    });

    it('gives the last bed to exactly one of two processes', async () => {
      const hpid = await desk.hospital(1);
      // Beside each other and not combined: as two processes over one database.
      const others = [desk.holds, new HoldService(desk.stand.store)];
      const results = await Promise.all(
        others.map((holds, index) =>
          holds.hold({
            holdId: `process-${index}`,
            hospitalId: desk.stand.idOf(hpid),
            bedKind: 'ER_GENERAL',
            minutes: 60,
            overCapacity: false,
          }),
        ),
      );
      expect(results.map(({ problem }) => problem).sort()).toEqual(['NO_BED_AVAILABLE', null]);
      expect(await desk.shown(hpid)).toMatchObject({ available: 0, held: 1 });
    });

    it('gives three beds to exactly three of forty, those who came first', async () => {
      const hpid = await desk.hospital(3);
      const results = await Promise.all(Array.from({ length: 40 }, () => desk.hold(hpid)));
      expect(results.map(isHeld)).toEqual(results.map((_, index) => index < 3));
      expect(await desk.shown(hpid)).toMatchObject({ available: 0, held: 3 });
    });
  });

  describe('asked for again', () => {
    it('is the same hold', async () => {
      const hpid = await desk.hospital(2);
      const input = { holdId: 'again' };
      const [first, second] = await Promise.all([desk.hold(hpid, input), desk.hold(hpid, input)]);
      expect(second).toEqual(first);
      expect(await desk.hold(hpid, { ...input, minutes: 5 })).toEqual(first);
      expect(await desk.shown(hpid)).toMatchObject({ available: 1, held: 1 });
    });

    it('is refused for another bed or another hospital', async () => {
      const [here, there] = [await desk.hospital(2), await desk.hospital(2)];
      await desk.hold(here, { holdId: 'mine' });
      const results = [
        await desk.hold(here, { holdId: 'mine', bedKind: 'ICU_GENERAL', overCapacity: true }),
        await desk.hold(there, { holdId: 'mine' }),
      ];
      expect(results).toEqual(results.map(() => ({ hold: null, problem: 'CONFLICT' })));
      expect(await desk.shown(there)).toMatchObject({ held: 0 });
    });

    it('holds one bed when two hospitals are asked under one id at once', async () => {
      const [here, there] = [await desk.hospital(2), await desk.hospital(2)];
      const results = await Promise.all([
        desk.hold(here, { holdId: 'torn' }),
        desk.hold(there, { holdId: 'torn' }),
      ]);
      expect(results.map(({ problem }) => problem).sort()).toEqual(['CONFLICT', null]);
      const held = [await desk.shown(here), await desk.shown(there)].map((bed) => bed.held);
      expect(held.sort()).toEqual([0, 1]);
    });

    it('says that it has ended', async () => {
      const hpid = await desk.hospital(2);
      await desk.hold(hpid, { holdId: 'over' });
      await desk.holds.release({ holdId: 'over' });
      expect(await desk.hold(hpid, { holdId: 'over' })).toMatchObject({ problem: 'HOLD_ENDED' });
      expect(await desk.shown(hpid)).toMatchObject({ available: 2, held: 0 });
    });
  });

  describe('without a fresh free bed', () => {
    it.each([
      ['no bed is free', 0, 0, false],
      ['the number is aging', 5, 20, true],
      ['the number is stale', 5, 40, true],
      ['the number is unknown', null, 0, true],
    ])('needs over capacity when %s, and says so', async (_when, free, minutesAgo, unverified) => {
      const hpid = await desk.hospital(free, minutesAgo);
      expect(await desk.hold(hpid)).toEqual({ hold: null, problem: 'NO_BED_AVAILABLE' });
      const { hold } = await desk.hold(hpid, { overCapacity: true });
      expect(hold).toMatchObject({ overCapacity: true, unverified });
      const available = free === null ? null : free - 1;
      expect(await desk.shown(hpid)).toMatchObject({ available, held: 1 });
    });

    it('can be of a kind that was never reported, and is shown', async () => {
      const hpid = await desk.hospital(2);
      const { hold } = await desk.hold(hpid, { bedKind: 'BURN_TREATMENT', overCapacity: true });
      expect(hold).toMatchObject({ bedKind: 'BURN_TREATMENT', overCapacity: true, unverified: true });
      expect(await desk.shown(hpid, 'BURN_TREATMENT')).toMatchObject({ available: null, held: 1 });
    });

    it('is not over capacity where a fresh bed was free after all', async () => {
      const hpid = await desk.hospital(1);
      expect((await desk.hold(hpid, { overCapacity: true })).hold).toMatchObject({ overCapacity: false });
    });

    it('is refused where there is no such hospital', async () => {
      const hpid = await desk.hospital(1);
      for (const hospitalId of ['nonsense', encodeGlobalId('Hospital', 999_999)]) {
        expect(await desk.hold(hpid, { hospitalId })).toEqual({ hold: null, problem: 'UNKNOWN_HOSPITAL' });
      }
    });
  });

  describe('that is given back', () => {
    it('frees its bed once, however often it is given back', async () => {
      const hpid = await desk.hospital(2);
      const { hold } = await desk.hold(hpid, { holdId: 'back' });
      const results = await Promise.all([
        desk.holds.release({ holdId: 'back', reason: 'BY_CREW' }),
        desk.holds.release({ holdId: 'back' }),
      ]);
      expect(results).toEqual([
        { hold, problem: null },
        { hold, problem: null },
      ]);
      expect(await desk.shown(hpid)).toMatchObject({ available: 2, held: 0 });
    });

    it('can not be made afterwards, should it still be on its way', async () => {
      const hpid = await desk.hospital(2);
      expect(await desk.holds.release({ holdId: 'late' })).toEqual({ hold: null, problem: null });
      expect(await desk.holds.release({ holdId: 'late' })).toEqual({ hold: null, problem: null });
      expect(await desk.hold(hpid, { holdId: 'late' })).toEqual({ hold: null, problem: 'HOLD_ENDED' });
      expect(await desk.shown(hpid)).toMatchObject({ available: 2, held: 0 });
    });
  });

  describe('whose time is up', () => {
    it('frees its bed by the database’s clock, and its caller is told once', async () => {
      const hpid = await desk.hospital(2);
      const told: unknown[] = [];
      const unsubscribe = await desk.stand.bus.subscribe('hospital.holdEnded', ({ payload }) => {
        told.push(...payload.holds);
      });
      await desk.hold(hpid, { holdId: 'short', minutes: 5 });
      await desk.hold(hpid, { holdId: 'long', minutes: 60 });
      await desk.stand.moveTime(6 * MINUTE);
      await desk.stand.sweep();
      await desk.stand.sweep();
      unsubscribe();
      expect(told).toEqual([
        { holdId: 'short', hospitalId: desk.stand.idOf(hpid), reason: 'EXPIRED', at: expect.any(Number) },
      ]);
      expect(await desk.shown(hpid)).toMatchObject({ available: 1, held: 1 });
      expect(await desk.holds.extend({ holdId: 'short', minutes: 5 })).toMatchObject({
        problem: 'HOLD_ENDED',
      });
      expect(await desk.holds.consume({ holdId: 'short' })).toMatchObject({ problem: 'HOLD_ENDED' });
      expect(await desk.holds.release({ holdId: 'short' })).toMatchObject({ problem: null });
      expect(await desk.shown(hpid)).toMatchObject({ available: 1, held: 1 });
    });

    it('frees its bed for the next who asks, before any sweep', async () => {
      const hpid = await desk.hospital(1);
      await desk.hold(hpid, { minutes: 5 });
      expect(await desk.hold(hpid)).toMatchObject({ problem: 'NO_BED_AVAILABLE' });
      await desk.stand.moveTime(6 * MINUTE);
      expect(await desk.hold(hpid)).toMatchObject({ problem: null });
      expect(await desk.shown(hpid)).toMatchObject({ available: 0, held: 1 });
    });

    it('can be made longer, never shorter', async () => {
      const hpid = await desk.hospital(1);
      await desk.hold(hpid, { holdId: 'longer', minutes: 5 });
      const { hold } = await desk.holds.extend({ holdId: 'longer', minutes: 30 });
      expect(hold!.expiresAt.getTime()).toBeGreaterThan((await desk.stand.now()) + 29 * MINUTE);
      expect((await desk.holds.extend({ holdId: 'longer', minutes: 5 })).hold).toEqual(hold);
      await desk.stand.moveTime(10 * MINUTE);
      await desk.stand.sweep();
      expect(await desk.shown(hpid)).toMatchObject({ available: 0, held: 1 });
    });
  });

  describe('whose patient arrives', () => {
    it('leaves the bed taken until a report that is newer than the arrival', async () => {
      const hpid = await desk.hospital(3, 10);
      await desk.hold(hpid, { holdId: 'arriving' });
      const [first, second] = [
        await desk.holds.consume({ holdId: 'arriving' }),
        await desk.holds.consume({ holdId: 'arriving' }),
      ];
      expect(second).toEqual(first);
      expect(first.problem).toBeNull();
      expect(await desk.shown(hpid)).toMatchObject({ available: 2, reported: 3, held: 0 });
      expect(await desk.stand.bedRow(hpid)).toMatchObject({ arrivedFeed: 1, arrivedStaff: 1 });

      await desk.report(hpid, 3, 5); // Newer than the last one, and from before the arrival.
      expect(await desk.shown(hpid)).toMatchObject({ available: 2, reported: 3 });
      await desk.stand.moveTime(2 * MINUTE);
      await desk.report(hpid, 3);
      expect(await desk.shown(hpid)).toMatchObject({ available: 3, reported: 3 });
      expect(await desk.stand.bedRow(hpid)).toMatchObject({ arrivedFeed: 0, arrivedStaff: 1 });
    });

    it('is counted apart for each source: what the staff state ends only their own count', async () => {
      const hpid = await desk.hospital(3, 1);
      await desk.hold(hpid, { holdId: 'to-staff' });
      await desk.holds.consume({ holdId: 'to-staff' });
      const beds = [{ kind: 'ER_GENERAL' as const, available: 2 }];
      const input = { hospitalId: desk.stand.idOf(hpid), beds };
      await new UpdateBedsService(desk.stand.store).update(input, ADMIN);
      expect(await desk.shown(hpid)).toMatchObject({ available: 2, reported: 2, source: 'STAFF' });
      expect(await desk.stand.bedRow(hpid)).toMatchObject({ arrivedFeed: 1, arrivedStaff: 0 });
    });

    it('can not be given back', async () => {
      const hpid = await desk.hospital(3);
      await desk.hold(hpid, { holdId: 'there' });
      await desk.holds.consume({ holdId: 'there' });
      expect(await desk.holds.release({ holdId: 'there' })).toMatchObject({ problem: 'HOLD_ENDED' });
      expect(await desk.holds.consume({ holdId: 'never' })).toEqual({ hold: null, problem: 'HOLD_ENDED' });
    });
  });

  it('stays while reports come, other numbers and same ones', async () => {
    const hpid = await desk.hospital(3, 2);
    await desk.hold(hpid, { holdId: 'stays' });
    await desk.report(hpid, 3, 1);
    expect(await desk.shown(hpid)).toMatchObject({ available: 2, reported: 3, held: 1 });
    await desk.report(hpid, 5);
    expect(await desk.shown(hpid)).toMatchObject({ available: 4, reported: 5, held: 1 });
    await desk.holds.release({ holdId: 'stays' });
    expect(await desk.shown(hpid)).toMatchObject({ available: 5, held: 0 });
  });
});
