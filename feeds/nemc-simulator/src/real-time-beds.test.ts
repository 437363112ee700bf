import { BED_FIELDS, EQUIPMENT_FIELDS, parseKst } from '@goldenhour/nemc';
import type { Row } from './row';
import { BEDS, type Bench, startBench } from './testing';

const share = (rows: readonly Row[], holds: (row: Row) => boolean): number =>
  rows.filter(holds).length / rows.length;
const number = (row: Row, tag: string): number => Number(row[tag]);

function reportedAt(row: Row): number {
  return parseKst(String(row['hvidate']))!;
}

/** Ages in minutes, ascending. */
function ages(rows: readonly Row[], bench: Bench): number[] {
  const now = parseKst(bench.nowKst())!;
  return rows.map((row) => (now - reportedAt(row)) / 60_000).sort((a, b) => a - b);
}

describe('real-time beds', () => {
  let bench: Bench;
  beforeEach(async () => void (bench = await startBench()));
  afterEach(() => bench.close());

  it('come from every hospital but the registered institutions', async () => {
    const rows = await bench.rows(BEDS);
    const reporting = bench.control.hospitals.filter(({ classCode }) => classCode !== 'G009');
    expect(rows.map((row) => row['hpid'])).toEqual(reporting.map(({ hpid }) => hpid));
    expect(rows).toHaveLength(418);
  });

  it('are the same for the same seed at the same time, and others for another seed', async () => {
    const [same, other] = [await startBench(), await startBench({ seed: 2 })];
    const rows = await bench.rows(BEDS);
    expect(await same.rows(BEDS)).toEqual(rows);
    expect(await other.rows(BEDS)).not.toEqual(rows);
    await Promise.all([same.close(), other.close()]);
  });

  it('change at about one hospital in three per step, always with a newer report time', async () => {
    const shares: number[] = [];
    let before = await bench.rows(BEDS);
    for (let step = 0; step < 12; step++) {
      bench.step();
      const after = await bench.rows(BEDS);
      const last = new Map(before.map((row) => [row['hpid'], row]));
      const values = (row: Row): string => JSON.stringify({ ...row, hvidate: 0 });
      const changed = after.filter((row) => values(row) !== values(last.get(row['hpid'])!));
      for (const row of changed) expect(reportedAt(row)).toBeGreaterThan(reportedAt(last.get(row['hpid'])!));
      for (const row of after)
        expect(reportedAt(row)).toBeGreaterThanOrEqual(reportedAt(last.get(row['hpid'])!));
      shares.push(changed.length / after.length);
      before = after;
    }
    for (const changed of shares) expect(changed).toBeGreaterThan(0.24);
    for (const changed of shares) expect(changed).toBeLessThan(0.43);
    expect(shares.reduce((a, b) => a + b) / shares.length).toBeCloseTo(1 / 3, 1);
  });

  it('do not change within a step', async () => {
    const rows = await bench.rows(BEDS);
    expect(await bench.rows(BEDS)).toEqual(rows);
  });

  it('are as old as on the real feed: median 3.5–5 minutes, about 88.7 % within 10', async () => {
    const all = ages(await bench.rows(BEDS), bench);
    expect(all[209]).toBeGreaterThan(3.5);
    expect(all[209]).toBeLessThan(5);
    const fresh = all.filter((age) => age <= 10).length / all.length;
    expect(fresh).toBeGreaterThan(0.86);
    expect(fresh).toBeLessThan(0.91);
    expect(all[0]).toBeGreaterThan(0);
  });

  it('stay stale for more than a day at a few hospitals, and for more than six years at the one with most beds', async () => {
    const DAY = 1440;
    const rows = await bench.rows(BEDS);
    expect(ages(rows, bench).filter((age) => age > DAY)).toHaveLength(10);
    expect(ages(rows, bench).filter((age) => age > 6 * 365.25 * DAY)).toHaveLength(1);
    const most = rows.reduce((a, b) => (number(a, 'hvec') > number(b, 'hvec') ? a : b));
    const ancient = bench.control.hospitals.find(({ reporting }) => reporting === 'ancient')!;
    expect(most['hpid']).toBe(ancient.hpid);

    const stale = bench.control.hospitals
      .filter(({ reporting }) => reporting === 'stale')
      .map(({ hpid }) => hpid);
    bench.step(360);
    const later = new Map((await bench.rows(BEDS)).map((row) => [row['hpid'], row]));
    for (const row of rows.filter(({ hpid }) => stale.includes(String(hpid)) || hpid === ancient.hpid))
      expect(later.get(row['hpid'])).toEqual(row);
  });

  it('are negative at some crowded centres and seldom elsewhere', async () => {
    const rows = await bench.rows(BEDS);
    const negative = rows.filter((row) => number(row, 'hvec') < 0).map((row) => row['hpid']);
    expect(negative.length).toBeGreaterThan(4);
    expect(negative.length).toBeLessThan(30);
    const crowded = bench.control.hospitals.filter((hospital) => hospital.crowded).map(({ hpid }) => hpid);
    for (const hpid of negative) expect(crowded).toContain(hpid);
  });

  it('exceed the capacity at four hospitals only, one of them by garbage', async () => {
    const pairs = BED_FIELDS.map(({ field, capacityField }) => [field, capacityField] as const);
    const over = (row: Row): boolean =>
      pairs.some(([field, capacity]) => number(row, field) > number(row, capacity));
    const rows = (await bench.rows(BEDS)).filter(over);
    expect(rows).toHaveLength(4);
    expect(rows.filter((row) => row['hvgc'] === 12_312)).toHaveLength(1);
  });

  it('are garbage at that hospital also when other hospitals would leave that number out', async () => {
    bench.step((7 * 24 + 12.25) * 360); // 00:15 on 29 November, when its turn to leave it out would be.
    expect((await bench.rows(BEDS)).filter((row) => row['hvgc'] === 12_312)).toHaveLength(1);
  });

  it('leave out the tags that a hospital does not have, but never the general emergency beds', async () => {
    const rows = await bench.rows(BEDS);
    expect(share(rows, (row) => 'hvec' in row && 'hvs01' in row && 'hvidate' in row)).toBe(1);
    for (const { field } of BED_FIELDS.slice(1)) expect(share(rows, (row) => field in row)).toBeLessThan(1);
    for (const { field } of BED_FIELDS) expect(share(rows, (row) => field in row)).toBeGreaterThan(0);
    expect(rows.some((row) => 'hvs38' in row && !('hvgc' in row))).toBe(true);
    expect(rows.some((row) => 'hvgc' in row && !('hvs38' in row))).toBe(true);
  });

  it('flag equipment with Y and N1, and rarely N', async () => {
    const flags = (await bench.rows(BEDS)).flatMap((row) => EQUIPMENT_FIELDS.map(({ field }) => row[field]));
    const [y, n1, n] = ['Y', 'N1', 'N'].map((flag) => flags.filter((value) => value === flag).length);
    expect(y).toBeGreaterThan(n1!);
    expect(n1).toBeGreaterThan(n! * 10);
    expect(n).toBeGreaterThan(0);
  });

  it('order the tags by name', async () => {
    const [row] = await bench.rows(BEDS);
    const tags = Object.keys(row!).map((tag) => tag.toLowerCase());
    expect(tags).toEqual([...tags].sort());
  });
});
