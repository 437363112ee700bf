import { createLogger, type Clock } from '@goldenhour/service-kit';
import { describeOnBothStorages } from '@goldenhour/testing/services';
import { waitUntil } from '../testing/wait-until';
import { HospitalStand } from '../testing/hospital-stand';
import { bedReport } from '../testing/reports';
import { UpdateBedsService } from '../update/update-beds.service';
import { Sweeper } from './sweeper';

const MINUTE = 60_000;
const silent = createLogger({ name: 'test', level: 'silent' });

describeOnBothStorages('the sweep', (storage) => {
  let stand: HospitalStand;
  let now: number;
  beforeEach(async () => {
    stand = await HospitalStand.open(storage);
    now = await stand.now();
    await stand.feed.storeBeds([bedReport('A1', now, { ER_GENERAL: [5, 20], ICU_GENERAL: [null, 4] })]);
    await stand.settle();
  });
  afterEach(() => stand.close());

  const pushedBySweep = async () =>
    (await stand.eventsOf(() => stand.sweep())).flatMap((event) => event.beds);

  it('pushes each step of growing older once, as a numbered event', async () => {
    expect(await pushedBySweep()).toEqual([]);
    const before = stand.board.sequence;
    await stand.moveTime(16 * MINUTE);
    expect(await pushedBySweep()).toMatchObject([
      { states: [{ kind: 'ER_GENERAL', available: 5, freshness: 'AGING' }] },
    ]);
    expect(await pushedBySweep()).toEqual([]);
    await stand.moveTime(31 * MINUTE);
    expect(await pushedBySweep()).toMatchObject([{ states: [{ kind: 'ER_GENERAL', freshness: 'STALE' }] }]);
    expect(await pushedBySweep()).toEqual([]);
    expect(stand.board.sequence).toBe(before + 2);
    expect(stand.board.freshCount).toBe(0);
  });

  it('pushes STALE at once when time has passed both limits', async () => {
    await stand.moveTime(60 * MINUTE);
    expect(await pushedBySweep()).toMatchObject([{ states: [{ freshness: 'STALE' }] }]);
    expect(stand.bed('A1')).toMatchObject({ available: 5, freshness: 'STALE', crowding: 'UNKNOWN' });
  });

  it('pushes the change of many hospitals in few events', async () => {
    const hospitals = Array.from({ length: 120 }, (_, index) =>
      bedReport(`B${index}`, now, { ER_GENERAL: [1, 4] }),
    );
    await stand.feed.storeBeds(hospitals);
    await stand.moveTime(16 * MINUTE);
    const events = await stand.eventsOf(() => stand.sweep());
    expect(events.flatMap((event) => event.beds)).toHaveLength(121);
    expect(events.length).toBeLessThanOrEqual(3);
  });

  it('lets a staff value that ends fall back to the feed’s, once', async () => {
    const input = { hospitalId: stand.idOf('A1'), beds: [{ kind: 'ER_GENERAL' as const, available: 3 }] };
    await new UpdateBedsService(stand.store).update(input, { role: 'ADMIN', userId: 'admin' });
    await stand.moveTime(31 * MINUTE);
    expect(await pushedBySweep()).toMatchObject([
      { states: [{ available: 5, source: 'FEED', freshness: 'STALE', reportedAt: expect.any(Number) }] },
    ]);
    expect(await pushedBySweep()).toEqual([]);
  });

  it('pushes a number as young again when a renewed report met the sweep', async () => {
    await stand.moveTime(16 * MINUTE);
    await stand.sweep();
    const { em } = stand.store.database;
    await em.fork().execute('update hospital_report set reported_at = ?', [now + 15 * MINUTE]);
    expect(await pushedBySweep()).toMatchObject([{ states: [{ freshness: 'FRESH' }] }]);
    expect(await pushedBySweep()).toEqual([]);
  });

  describe('the board ages by itself', () => {
    /** A local clock that is an hour wrong and can be moved. */
    const clock: Clock & { passed: number } = {
      passed: 0,
      now: () => Date.now() - 60 * MINUTE + clock.passed,
    };
    let sweeper: Sweeper;
    beforeEach(async () => {
      clock.passed = 0;
      const onTime = jest.fn((time: number) => stand.board.age(time));
      sweeper = new Sweeper({
        store: stand.store,
        catchUp: () => Promise.resolve(),
        onTime,
        clock,
        log: silent,
      });
      sweeper.start();
      await waitUntil(() => onTime.mock.calls.length > 0);
    });
    afterEach(async () => {
      jest.restoreAllMocks();
      await sweeper.stop();
    });

    it('when the database answers with errors', async () => {
      jest.spyOn(stand.store.clock, 'now').mockRejectedValue(new Error('the database is away'));
      expect(stand.bed('A1').freshness).toBe('FRESH');
      clock.passed = 16 * MINUTE;
      await waitUntil(() => stand.bed('A1').freshness === 'AGING');
      clock.passed = 31 * MINUTE;
      await waitUntil(() => stand.bed('A1').freshness === 'STALE');
      expect(stand.board.freshCount).toBe(0);
    });

    it('when the database does not answer at all', async () => {
      let answer = (): void => undefined;
      const hanging = new Promise<number>((resolve) => (answer = () => resolve(now)));
      const asked = jest.spyOn(stand.store.clock, 'now').mockReturnValue(hanging);
      await waitUntil(() => asked.mock.calls.length > 0);
      clock.passed = 31 * MINUTE;
      await waitUntil(() => stand.bed('A1').freshness === 'STALE');
      jest.restoreAllMocks();
      answer();
    });

    it('and grows young again when the local clock had run ahead', async () => {
      clock.passed = 60 * MINUTE;
      stand.board.age(now + 60 * MINUTE);
      expect(stand.bed('A1').freshness).toBe('STALE');
      clock.passed = 0;
      await waitUntil(() => stand.bed('A1').freshness === 'FRESH');
    });
  });
});
