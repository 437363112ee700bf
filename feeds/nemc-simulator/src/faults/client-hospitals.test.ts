import {
  type BedReportRow,
  createNemcClient,
  messageId,
  type NemcClient,
  type PollResult,
  parseKst,
} from '@goldenhour/nemc';
import { BEDS, type Bench, startBench } from '../testing';

const OTHER = 'A9900006';

describe('a hospital, read through the client', () => {
  let bench: Bench;
  let client: NemcClient;
  beforeEach(async () => {
    bench = await startBench();
    client = createNemcClient({ baseUrl: bench.baseUrl, serviceKey: 'any', clock: { now: () => 0 } });
  });
  afterEach(async () => {
    await client.close();
    await bench.close();
  });

  const rowsOf = async <Row>(poll: Promise<PollResult<Row>>): Promise<readonly Row[]> => {
    const result = await poll;
    if (!result.ok) throw new Error(result.failure.message);
    return result.rows;
  };
  const beds = async (hpid: string): Promise<BedReportRow | undefined> =>
    (await rowsOf(client.realTimeBeds())).find((row) => row.hpid === hpid);
  const er = (row: BedReportRow | undefined) => row?.beds.find(({ kind }) => kind === 'ER_GENERAL');
  const changed = async (change: () => void): Promise<readonly string[]> => {
    const before = new Map((await rowsOf(client.realTimeBeds())).map((row) => [row.hpid, row]));
    change();
    const after = await rowsOf(client.realTimeBeds());
    return after
      .filter((row) => JSON.stringify(row) !== JSON.stringify(before.get(row.hpid)))
      .map(({ hpid }) => hpid);
  };

  it('is the chosen one, or one that reports live, and no other', async () => {
    expect(await changed(() => bench.control.fail('*', 'garbage', { hpid: OTHER }))).toEqual([OTHER]);
    bench.control.fail('*', null);
    const [chosen, ...others] = await changed(() => bench.control.fail(BEDS, 'negative'));
    expect(others).toEqual([]);
    expect(bench.control.hospitals.find(({ hpid }) => hpid === chosen)?.reporting).toBe('live');
    expect(() => bench.control.fail('*', 'stale', { hpid: 'A1100015' })).toThrow(RangeError);
  });

  it('stale: stands still with a report time of years ago', async () => {
    const before = await beds(OTHER);
    bench.control.fail('*', 'stale', { hpid: OTHER });
    const stale = await beds(OTHER);
    const age = parseKst(bench.nowKst())! - stale!.reportedAt!;
    expect(age / 86_400_000 / 365.25).toBeGreaterThan(6);
    expect(stale!.beds).toEqual(before!.beds);
    bench.step(60);
    expect(await beds(OTHER)).toEqual(stale);
    bench.control.fail('*', 'stale', { hpid: OTHER, days: 2 });
    expect(parseKst(bench.nowKst())! - (await beds(OTHER))!.reportedAt!).toBe(2 * 86_400_000);
  });

  it('garbage: has 12,312 free emergency beds', async () => {
    bench.control.fail('*', 'garbage', { hpid: OTHER });
    expect(er(await beds(OTHER))?.value).toBe(12_312);
  });

  it('negative: has fewer than no free emergency beds', async () => {
    bench.control.fail('*', 'negative', { hpid: OTHER });
    const { value, capacity } = er(await beds(OTHER))!;
    expect(value).toBe(-Math.ceil(capacity! / 2));
  });

  it('padding: reads the same, with the spaces kept in the raw text', async () => {
    const [before, hours] = [await beds(OTHER), await client.institutionDetail(OTHER)];
    bench.control.fail('*', 'padding', { hpid: OTHER });
    const padded = await beds(OTHER);
    expect(er(padded)).toMatchObject({
      value: er(before)!.value,
      rawValue: expect.stringMatching(/^-?\d+ +$/),
    });
    expect(padded).toMatchObject({ name: before!.name, reportedAt: before!.reportedAt });
    const pick = (row: BedReportRow) => row.equipment.map(({ kind, availability }) => [kind, availability]);
    expect(pick(padded!)).toEqual(pick(before!));
    const detail = await client.institutionDetail(OTHER);
    if (!detail.ok || !hours.ok) throw new Error('a detail failed');
    expect(detail.rows[0]).toEqual({ ...hours.rows[0], raw: expect.any(Object) });
    expect((await rowsOf(client.messages())).some(({ hpid }) => hpid === OTHER)).toBe(true);
  });

  it('n1: has no equipment and accepts no illness', async () => {
    bench.control.fail('*', 'n1', { hpid: OTHER });
    const flags = (await beds(OTHER))!.equipment.map(({ rawFlag }) => rawFlag);
    expect(new Set(flags.filter((flag) => flag !== null))).toEqual(new Set(['N1']));
    const illness = (await rowsOf(client.severeIllness())).find(({ hpid }) => hpid === OTHER)!;
    const seen = illness.illnesses.map(({ rawFlag, availability }) => `${rawFlag ?? ''} ${availability}`);
    expect(new Set(seen)).toEqual(new Set(['N1 UNAVAILABLE', '정보미제공 UNKNOWN']));
  });

  it('absent: is unknown instead of zero, all of it or the tags named', async () => {
    bench.control.fail('*', 'absent', { hpid: OTHER });
    const row = await beds(OTHER);
    expect(row).toMatchObject({ beds: [], reportedAt: expect.any(Number) });
    expect(row!.equipment.every(({ availability }) => availability === 'UNKNOWN')).toBe(true);
    bench.control.fail('*', 'absent', { hpid: OTHER, tags: ['hvec', 'hvidate'] });
    const partly = await beds(OTHER);
    expect(er(partly)).toMatchObject({ value: null, rawValue: null, capacity: expect.any(Number) });
    expect(partly!.reportedAt).toBeNull();
  });

  it('duplicate: stands once, with the newer report, though the older comes last', async () => {
    const before = await beds(OTHER);
    bench.control.fail('*', 'duplicate', { hpid: OTHER });
    expect(await client.realTimeBeds()).toMatchObject({ ok: true, totalCount: 419, duplicates: 1 });
    const after = await beds(OTHER);
    expect({ ...after, raw: {} }).toEqual({ ...before, raw: {} });
    expect(await client.severeIllness()).toMatchObject({ duplicates: 1 });
    expect(await client.institutions()).toMatchObject({ totalCount: 534, duplicates: 1 });
    const ids = (await rowsOf(client.messages())).map(messageId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('changed-hpid: reports under another hpid in all operations, and names the old one', async () => {
    const NEW = 'A9800006';
    bench.control.fail('*', 'changed-hpid', { hpid: OTHER });
    expect(await beds(OTHER)).toBeUndefined();
    expect(await beds(NEW)).toMatchObject({ phpid: OTHER });
    const listed = (await rowsOf(client.institutions())).filter(
      ({ hpid, phpid }) => hpid === NEW || phpid === OTHER,
    );
    expect(listed).toMatchObject([{ hpid: NEW, phpid: OTHER }]);
    expect(await rowsOf(client.institutionDetail(NEW))).toMatchObject([{ hpid: NEW, phpid: OTHER }]);
    expect(await rowsOf(client.institutionDetail(OTHER))).toEqual([]);
    for (const rows of [await rowsOf(client.severeIllness()), await rowsOf(client.messages())]) {
      expect(rows.some(({ hpid }) => hpid === NEW)).toBe(true);
      expect(rows.some(({ hpid }) => hpid === OTHER)).toBe(false);
    }
    bench.control.fail('*', 'changed-hpid', { hpid: OTHER, newHpid: 'A9777777' });
    bench.control.set(OTHER, { hvec: 3 });
    expect(er(await beds('A9777777'))?.value).toBe(3);
  });

  it('has several faults at once, each lifted with its operation', async () => {
    bench.control.fail(BEDS, 'garbage', { hpid: OTHER });
    bench.control.fail('*', 'changed-hpid', { hpid: OTHER });
    bench.control.fail('*', 'half');
    expect(er(await beds('A9800006'))?.value).toBe(12_312);
    bench.control.fail(BEDS, null);
    expect(er(await beds('A9800006'))?.value).toBeLessThan(100);
    bench.control.fail('*', null);
    expect(await rowsOf(client.realTimeBeds())).toHaveLength(418);
    expect(await beds(OTHER)).toBeDefined();
  });
});
