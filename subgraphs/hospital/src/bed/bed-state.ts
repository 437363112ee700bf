import type { BedState, Freshness } from '@goldenhour/events';
import type { Plain } from '@goldenhour/subgraph-kit';
import type { BedRow } from './bed.entity';
import { AGING_MS, freshnessOf } from './freshness';
import { isSuspect } from './quarantine';

/** Whether the staff's value stands at that moment: said, not overtaken by the feed, at most 30 minutes old. */
export function staffStandsAt(bed: BedRow, now: number): boolean {
  return bed.staffStands && bed.staffReportedAt !== null && now - bed.staffReportedAt <= AGING_MS;
}

/** The row with its staff value's standing and freshness as they are at that moment. */
export function settleStaff(bed: Plain<BedRow>, now: number): Plain<BedRow> {
  const stands = staffStandsAt(bed, now);
  const freshness = stands ? freshnessOf(bed.staffReportedAt, now) : null;
  return {
    ...bed,
    staffStands: stands,
    staffFreshness: freshness === 'AGING' ? 'AGING' : freshness && 'FRESH',
  };
}

/** The feed's report that a bed belongs to, with the freshness that was pushed last. */
export interface ReportTime {
  readonly reportedAt: number | null;
  readonly freshness: Freshness;
}

/**
 * What a bed shows now: available = reported − held − arrived since that report, by the source that stands.
 * A number that is missing or refused is unknown: it has no time and no freshness either.
 * @param feedReportedAt when the hospital reported to the feed, epoch milliseconds
 */
export function bedState(bed: Plain<BedRow>, feedReportedAt: number | null, now: number): BedState {
  const settled = settleStaff(bed, now);
  return shownState(settled, { reportedAt: feedReportedAt, freshness: freshnessOf(feedReportedAt, now) });
}

/** What was pushed last for a bed: as `bedState`, but time stands still where the rows say. */
export function shownState(bed: BedRow, report: ReportTime): BedState {
  const staff = bed.staffStands;
  const reported = staff ? bed.staffValue : bed.quarantine === null ? bed.feedValue : null;
  const known = reported !== null && (staff || report.reportedAt !== null);
  const capacity = staff ? (bed.staffCapacity ?? bed.feedCapacity) : bed.feedCapacity;
  const arrived = staff ? bed.arrivedStaff : bed.arrivedFeed;
  return {
    kind: bed.kind,
    available: known ? reported - bed.held - arrived : null,
    reported: known ? reported : null,
    held: bed.held,
    capacity,
    freshness: !known ? 'UNKNOWN' : staff ? (bed.staffFreshness ?? 'FRESH') : report.freshness,
    suspect: isSuspect(reported, capacity),
    source: staff ? 'STAFF' : 'FEED',
    reportedAt: !known ? null : staff ? bed.staffReportedAt : report.reportedAt,
  };
}

/** Whether two states differ in anything but the time of the report. */
export function differs(a: BedState, b: BedState): boolean {
  return (
    a.available !== b.available ||
    a.reported !== b.reported ||
    a.held !== b.held ||
    a.capacity !== b.capacity ||
    a.freshness !== b.freshness ||
    a.suspect !== b.suspect ||
    a.source !== b.source
  );
}
