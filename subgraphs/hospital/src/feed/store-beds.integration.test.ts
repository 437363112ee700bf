import { describeOnBothStorages } from '@goldenhour/testing/services';
import { QuarantinedBedsService } from '../bed/quarantined-beds.service';
import { BedHistoryRow } from '../history/bed-history.entity';
import { HospitalStand } from '../testing/hospital-stand';
import { bedReport } from '../testing/reports';

const MINUTE = 60_000;

describeOnBothStorages('bed reports', (storage) => {
  let stand: HospitalStand;
  let now: number;
  beforeEach(async () => {
    stand = await HospitalStand.open(storage);
    now = await stand.now();
  });
  afterEach(() => stand.close());

  /** A good poll of these rows, seen by the board. */
  async function poll(...rows: ReturnType<typeof bedReport>[]) {
    const stored = await stand.feed.storeBeds(rows);
    await stand.settle();
    return stored;
  }
  const historyOf = (hpid: string) =>
    stand.store.database.em
      .fork()
      .find(BedHistoryRow, { hospitalId: stand.board.byHpidOf(hpid)!.key }, { orderBy: { at: 'asc' } });

  describe('a number of the feed', () => {
    it('is unknown when its tag is absent, never zero', async () => {
      await poll(bedReport('A1', now, { ER_GENERAL: [5, 20], ICU_GENERAL: [null, 8] }));
      expect(stand.bed('A1', 'ICU_GENERAL')).toMatchObject({
        available: null,
        reported: null,
        capacity: 8,
        freshness: 'UNKNOWN',
        crowding: 'UNKNOWN',
        reportedAt: null,
      });
      expect(stand.bed('A1', 'ER_PEDIATRIC')).toMatchObject({ available: null, capacity: null });
    });

    it('becomes unknown when the next report leaves it out', async () => {
      await poll(bedReport('A1', now - MINUTE, { ER_GENERAL: [5, 20], ICU_GENERAL: [3, 8] }));
      await poll(bedReport('A1', now, { ER_GENERAL: [5, 20] }));
      expect(stand.bed('A1', 'ICU_GENERAL')).toMatchObject({ available: null, freshness: 'UNKNOWN' });
      expect(stand.bed('A1')).toMatchObject({ available: 5, freshness: 'FRESH' });
    });

    it('stays negative when the hospital is over its capacity', async () => {
      await poll(bedReport('A1', now, { ER_GENERAL: [-39, 52] }));
      expect(stand.bed('A1')).toMatchObject({ available: -39, reported: -39, crowding: 'CROWDED' });
      expect((await stand.bedRow('A1')).feedValue).toBe(-39);
    });

    it.each([
      ['at its capacity', 20, false],
      ['above its capacity', 21, true],
      ['at the limit of belief', 70, true],
    ])('is shown %s (%d of 20) with suspect: %s', async (_, value, suspect) => {
      await poll(bedReport('A1', now, { ER_GENERAL: [value, 20] }));
      expect(stand.bed('A1')).toMatchObject({ available: value, suspect });
    });

    it('without a capacity has no crowding', async () => {
      await poll(bedReport('A1', now, { ER_GENERAL: 5 }));
      expect(stand.bed('A1')).toMatchObject({ available: 5, crowding: 'UNKNOWN', freshness: 'FRESH' });
    });
  });

  describe('quarantine', () => {
    it.each([
      ['above 3 × capacity + 10', ['71', 20], 'ABOVE_LIMIT'],
      ['below −(3 × capacity + 10)', ['-71', 20], 'BELOW_LIMIT'],
      ['above 300 without a capacity', '301', 'ABOVE_LIMIT'],
      ['below −300 without a capacity', '-301', 'BELOW_LIMIT'],
      ['that is no number', ['많음', 20], 'NOT_A_NUMBER'],
    ] as const)('shows a value %s as unknown and keeps its text and the reason', async (_, sent, reason) => {
      const { quarantined } = await poll(bedReport('A1', now, { ER_GENERAL: sent }));
      expect(quarantined).toBe(1);
      expect(stand.board.feed).toMatchObject({ quarantined: 1, failure: null });
      expect(stand.bed('A1')).toMatchObject({ available: null, reported: null, freshness: 'UNKNOWN' });
      const text = Array.isArray(sent) ? sent[0] : sent;
      expect(await stand.bedRow('A1')).toMatchObject({ feedValue: null, feedRaw: text, quarantine: reason });
      expect(stand.board.freshCount).toBe(0);
    });

    it('believes a general ward without a capacity up to 3,000', async () => {
      await poll(bedReport('A1', now, { WARD_GENERAL: 3000 }), bedReport('A2', now, { WARD_GENERAL: 3001 }));
      expect(stand.bed('A1', 'WARD_GENERAL').available).toBe(3000);
      expect(stand.bed('A2', 'WARD_GENERAL').available).toBeNull();
      expect(await stand.bedRow('A2', 'WARD_GENERAL')).toMatchObject({ feedRaw: '3001' });
    });

    it('ends with the next believable value', async () => {
      await poll(bedReport('A1', now - MINUTE, { ER_GENERAL: ['12312', 20] }));
      await poll(bedReport('A1', now, { ER_GENERAL: ['7', 20] }));
      expect(stand.bed('A1')).toMatchObject({ available: 7, freshness: 'FRESH' });
      expect(await stand.bedRow('A1')).toMatchObject({ feedRaw: null, quarantine: null });
      expect(stand.board.feed?.quarantined).toBe(0);
    });

    it('does not count a flag where a number stands', async () => {
      const { quarantined } = await poll(bedReport('A1', now, { BURN_TREATMENT: 'Y         ' }));
      expect(quarantined).toBe(0);
      expect(stand.bed('A1', 'BURN_TREATMENT').available).toBeNull();
    });
  });

  describe('the time of a report', () => {
    it('is listed for administrators with what the feed said, page by page', async () => {
      await poll(
        bedReport('A1', now, { ER_GENERAL: ['71', 20], ICU_GENERAL: ['많음', 8], ER_PEDIATRIC: [1, 2] }),
      );
      const listed = new QuarantinedBedsService(stand.store.database);
      const { totalCount, edges, pageInfo } = await listed.page({ first: 1 });
      expect(totalCount).toBe(2);
      expect(edges[0]!.node).toMatchObject({
        kind: 'ER_GENERAL',
        reason: 'ABOVE_LIMIT',
        raw: '71',
        capacity: 20,
      });
      const rest = await listed.page({ first: 5, after: pageInfo.endCursor });
      expect(rest.edges.map(({ node }) => [node.kind, node.reason, node.raw])).toEqual([
        ['ICU_GENERAL', 'NOT_A_NUMBER', '많음'],
      ]);
      expect([pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
    });

    it('more than 5 minutes ahead leaves the last good one and counts its values as quarantined', async () => {
      await poll(bedReport('A1', now - 20 * MINUTE, { ER_GENERAL: [5, 20] }));
      const { quarantined } = await poll(
        bedReport('A1', now + 5 * MINUTE + 2000, { ER_GENERAL: [9, 20], ICU_GENERAL: [1, 4] }),
      );
      expect(quarantined).toBe(2);
      expect(stand.board.feed?.quarantined).toBe(2);
      expect(stand.bed('A1')).toMatchObject({ available: 5, freshness: 'AGING' });
      expect(stand.bed('A1', 'ICU_GENERAL').available).toBeNull();
    });

    it('up to 5 minutes ahead is taken', async () => {
      await poll(bedReport('A1', now + 5 * MINUTE - 2000, { ER_GENERAL: [9, 20] }));
      expect(stand.bed('A1')).toMatchObject({ available: 9, freshness: 'FRESH' });
    });

    it('absent makes the report no report', async () => {
      const { quarantined } = await poll(bedReport('A1', null, { ER_GENERAL: [9, 20] }));
      expect(quarantined).toBe(1);
      expect(stand.bed('A1')).toMatchObject({ available: null, reportedAt: null });
    });

    it('older than the stored one makes the report ignored', async () => {
      await poll(bedReport('A1', now - MINUTE, { ER_GENERAL: [5, 20] }));
      const [event] = await stand.eventsOf(() =>
        poll(bedReport('A1', now - 2 * MINUTE, { ER_GENERAL: [9, 20] })),
      );
      expect(event).toMatchObject({ beds: [], reports: [] });
      expect(stand.bed('A1').available).toBe(5);
      expect(await historyOf('A1')).toHaveLength(1);
    });

    it('equal to the stored one lets the numbers received last win', async () => {
      await poll(bedReport('A1', now - MINUTE, { ER_GENERAL: [5, 20] }));
      await poll(bedReport('A1', now - MINUTE, { ER_GENERAL: [9, 20] }));
      expect(stand.bed('A1').available).toBe(9);
      expect((await historyOf('A1')).map((point) => point.available)).toEqual([5, 9]);
    });

    it('decides what it shows: 16 minutes are AGING, 31 are STALE and have no crowding', async () => {
      await poll(
        bedReport('A1', now - 16 * MINUTE, { ER_GENERAL: [5, 20] }),
        bedReport('A2', now - 31 * MINUTE, { ER_GENERAL: [5, 20] }),
      );
      expect(stand.bed('A1')).toMatchObject({ freshness: 'AGING', crowding: 'CROWDED' });
      expect(stand.bed('A2')).toMatchObject({ available: 5, freshness: 'STALE', crowding: 'UNKNOWN' });
      expect(stand.board.freshCount).toBe(0);
    });
  });

  describe('the same numbers at a newer time', () => {
    const hospitals = Array.from({ length: 30 }, (_, index) => `A${index}`);
    const report = (at: number) => hospitals.map((hpid) => bedReport(hpid, at, { ER_GENERAL: [5, 20] }));

    it('move the times on in one batched statement and one event, and add no point to the history', async () => {
      await poll(...report(now - 2 * MINUTE));
      const later = Math.floor((now - MINUTE) / 1000) * 1000;
      let events: unknown[] = [];
      const statements = await stand.statementsOf(async () => {
        events = await stand.eventsOf(() => poll(...report(later)));
      });
      expect(events).toHaveLength(1);
      expect(events[0]).toMatchObject({
        beds: [],
        profiles: [],
        reports: hospitals.map(() => ({ reportedAt: later })),
      });
      const ofReports = statements.filter((sql) => /^(insert into|update) `hospital_report`/.test(sql));
      expect(ofReports).toHaveLength(1);
      expect(statements.filter((sql) => /^(insert into|update) `bed/.test(sql))).toEqual([]);
      expect(await historyOf('A7')).toHaveLength(1);
      expect(stand.bed('A7').reportedAt).toEqual(new Date(later));
    });

    it('make an aging number fresh again and say so', async () => {
      await poll(bedReport('A1', now - 20 * MINUTE, { ER_GENERAL: [5, 20] }));
      const events = await stand.eventsOf(() => poll(bedReport('A1', now, { ER_GENERAL: [5, 20] })));
      expect(events.flatMap((event) => event.beds)).toMatchObject([
        { states: [{ available: 5, freshness: 'FRESH' }] },
      ]);
      expect(await historyOf('A1')).toHaveLength(1);
    });

    it('at the same time change nothing at all', async () => {
      const row = bedReport('A1', now - MINUTE, { ER_GENERAL: [5, 20] });
      await poll(row);
      const events = await stand.eventsOf(() => poll(row));
      expect(events).toMatchObject([{ beds: [], reports: [], feed: { failure: null } }]);
    });
  });
});
