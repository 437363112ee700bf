import { bedState } from './bed-state';
import type { BedRow } from './bed.entity';

const now = 1_800_000_000_000;
const minute = 60_000;

const bed = (fields: Partial<BedRow> = {}): BedRow => ({
  hospitalId: 1,
  kind: 'ER_GENERAL',
  feedValue: 7,
  feedCapacity: 20,
  feedRaw: null,
  quarantine: null,
  staffValue: null,
  staffCapacity: null,
  staffReportedAt: null,
  staffFeedValue: null,
  staffStands: false,
  staffFreshness: null,
  held: 0,
  arrivedFeed: 0,
  arrivedStaff: 0,
  ...fields,
});
const staffSaid = (value: number, minutesAgo: number): Partial<BedRow> => ({
  staffValue: value,
  staffReportedAt: now - minutesAgo * minute,
  staffStands: true,
});

it('takes held beds and those who arrived since the report off the reported number', () => {
  const state = bedState(bed({ held: 2, arrivedFeed: 1 }), now, now);
  expect(state).toMatchObject({ reported: 7, held: 2, available: 4 });
});

it('keeps a negative number negative', () => {
  expect(bedState(bed({ feedValue: -39 }), now, now).available).toBe(-39);
});

it('shows a value that was never reported as unknown, never as zero', () => {
  const state = bedState(bed({ feedValue: null }), now, now);
  expect(state).toMatchObject({ available: null, freshness: 'UNKNOWN', reportedAt: null });
});

it('shows a quarantined value as unknown', () => {
  const state = bedState(bed({ feedValue: null, feedRaw: '12312', quarantine: 'ABOVE_LIMIT' }), now, now);
  expect(state).toMatchObject({ available: null, freshness: 'UNKNOWN', capacity: 20 });
});

it('lets the staff’s value stand for 30 minutes, then the feed’s again', () => {
  const at30 = bedState(bed(staffSaid(3, 30)), now - 5 * minute, now);
  expect(at30).toMatchObject({ available: 3, source: 'STAFF', freshness: 'AGING' });
  const after = bedState(bed({ ...staffSaid(3, 30), staffReportedAt: now - 30 * minute - 1 }), now, now);
  expect(after).toMatchObject({ available: 7, source: 'FEED', freshness: 'FRESH' });
});

it('does not let a staff value stand that the feed has overtaken', () => {
  const state = bedState(bed({ ...staffSaid(3, 1), staffStands: false }), now, now);
  expect(state).toMatchObject({ available: 7, source: 'FEED' });
});

it('counts arrivals by the source that stands', () => {
  const both = { arrivedFeed: 3, arrivedStaff: 1 };
  expect(bedState(bed({ ...staffSaid(5, 1), ...both }), now, now).available).toBe(4);
  expect(bedState(bed(both), now, now).available).toBe(4);
});

it('takes the feed’s capacity when the staff named none', () => {
  expect(bedState(bed(staffSaid(5, 1)), now, now).capacity).toBe(20);
  expect(bedState(bed({ ...staffSaid(5, 1), staffCapacity: 12 }), now, now).capacity).toBe(12);
});
