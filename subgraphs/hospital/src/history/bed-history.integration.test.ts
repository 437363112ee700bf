import { describeOnBothStorages } from '@goldenhour/testing/services';
import { HospitalStand } from '../testing/hospital-stand';
import { bedReport } from '../testing/reports';
import { BedHistoryRow } from './bed-history.entity';
import { BedHistoryService } from './bed-history.service';
import type { BedHistoryArgs } from './bed-history.type';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A whole hour. */
const BEGIN = Date.UTC(2026, 9, 1);

describeOnBothStorages('the history of a bed', (storage) => {
  let stand: HospitalStand;
  let service: BedHistoryService;
  beforeEach(async () => {
    stand = await HospitalStand.open(storage);
    service = new BedHistoryService(stand.store.database);
  });
  afterEach(() => stand.close());

  async function store(...points: [minutes: number, available: number | null][]): Promise<void> {
    const rows = points.map(([minutes, available]) => {
      return {
        hospitalId: 1,
        kind: 'ER_GENERAL' as const,
        at: BEGIN + minutes * MINUTE,
        available,
        capacity: 20,
      };
    });
    await stand.store.database.em.fork().insertMany(BedHistoryRow, rows);
  }
  /** Minutes since the begin, and numbers. */
  async function read(
    fields: Partial<Omit<BedHistoryArgs, 'from' | 'to'>> & { from?: number; to?: number } = {},
  ) {
    const { from = 0, to = 60, ...rest } = fields;
    const points = await service.points(1, {
      kind: 'ER_GENERAL',
      step: 'RAW',
      from: new Date(BEGIN + from * MINUTE),
      to: new Date(BEGIN + to * MINUTE),
      ...rest,
    });
    return points.map((point) => [(point.at.getTime() - BEGIN) / MINUTE, point.available]);
  }

  it('gives the points of the range, oldest first, its ends included', async () => {
    await store([60, 2], [0, 4], [30, null], [61, 9]);
    expect(await read()).toEqual([
      [0, 4],
      [30, null],
      [60, 2],
    ]);
  });

  it('refuses a range with more changes than it can give, rather than leave some out, and gives its spans', async () => {
    const points = Array.from({ length: 10_001 }, (_, index): [number, number] => [index / 10, index % 20]);
    for (let start = 0; start < points.length; start += 2000)
      await store(...points.slice(start, start + 2000));
    await expect(read({ to: 1001 })).rejects.toThrow(/^step: .*FIVE_MINUTES/);
    const spans = await read({ to: 1001, step: 'FIVE_MINUTES' });
    expect(spans).toHaveLength(201);
    expect(spans[0]).toEqual([4.9, 49 % 20]);
    expect(spans.at(-1)).toEqual([1000, 10_000 % 20]);
  });

  it('begins with the number that stood at the begin of the range', async () => {
    await store([-600, 7], [-30, 5], [10, 4]);
    expect(await read()).toEqual([
      [0, 5],
      [10, 4],
    ]);
  });

  it('is empty for a bed of which nothing was ever reported', async () => {
    await store([0, 5]);
    expect(await read({ kind: 'ICU_GENERAL' })).toEqual([]);
  });

  it('keeps the last point of each span when asked for a step', async () => {
    await store([0, 1], [4, 2], [5, 3], [59, 4], [60, 5]);
    expect(await read({ step: 'FIVE_MINUTES' })).toEqual([
      [4, 2],
      [5, 3],
      [59, 4],
      [60, 5],
    ]);
    expect(await read({ step: 'ONE_HOUR' })).toEqual([
      [59, 4],
      [60, 5],
    ]);
  });

  it('has a point for every other number, and none for a newer time, an older number or another age', async () => {
    const now = await stand.now();
    const poll = async (at: number, available: number) => {
      await stand.feed.storeBeds([bedReport('A1', now - 5 * MINUTE + at, { ER_GENERAL: [available, 20] })]);
      await stand.settle();
    };
    await poll(0, 5);
    await poll(1000, 5);
    await poll(2000, 4);
    await stand.moveTime(40 * MINUTE);
    await stand.sweep();
    const points = await service.points(stand.board.byHpidOf('A1')!.key, {
      kind: 'ER_GENERAL',
      step: 'RAW',
      from: new Date(now - HOUR),
      to: new Date(now + HOUR),
    });
    expect(points).toEqual([
      { at: expect.any(Date), available: 5, capacity: 20 },
      { at: expect.any(Date), available: 4, capacity: 20 },
    ]);
  });

  it.each([
    ['an end before the begin', -1],
    ['an empty range', 0],
    ['more than 31 days', 31 * 24 * 60 + 1],
  ])('refuses %s by the argument’s name', async (_, to) => {
    await expect(read({ to })).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument: 'to' },
    });
  });

  it('takes a range of 31 days', async () => {
    await store([0, 5]);
    expect(await read({ to: (31 * DAY) / MINUTE })).toEqual([[0, 5]]);
  });
});
