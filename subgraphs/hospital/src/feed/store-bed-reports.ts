import { NOTHING_CHANGED, type BedState, type HospitalsChanged } from '@goldenhour/events';
import { groupBy, upsertRows, type Plain } from '@goldenhour/subgraph-kit';
import { BedHistoryRow } from '../history/bed-history.entity';
import { historyPoint, isOtherNumber } from '../history/history-point';
import { bedState, differs, settleStaff, shownState } from '../bed/bed-state';
import type { BedRow } from '../bed/bed.entity';
import { lockBeds, lockReports, newBed, writeFeedColumns } from '../bed/bed.repository';
import { freshnessOf } from '../bed/freshness';
import {
  equipmentStates,
  formatStaffEquipment,
  parseStaffEquipment,
  staffEquipmentAfter,
} from '../equipment/equipment-state';
import { readArrivals, type ArrivedSince } from '../hold/arrivals';
import { HospitalReportRow } from '../hospital/hospital-report.entity';
import type { Transaction } from '../store/store';
import type { JudgedReport } from './bed-report';

const REPORT_COLUMNS = [
  'reportedAt',
  'freshness',
  'digest',
  'feedEquipment',
  'staffEquipment',
  'changeEventId',
] as const;

const NO_REPORT = {
  reportedAt: null,
  freshness: 'UNKNOWN' as const,
  digest: null,
  feedEquipment: null,
  staffEquipment: null,
  severeIllness: null,
  changeEventId: null,
};

/**
 * Stores reports whose numbers differ from the last ones, inside one transaction, and tells what changed.
 * An older report than the stored one is ignored; at the same time the last received wins.
 */
export async function storeBedReports(
  { em, now, eventId }: Transaction,
  incoming: readonly JudgedReport[],
): Promise<HospitalsChanged> {
  const ids = incoming.map((report) => report.hospitalId);
  const stored = new Map((await lockReports(em, ids)).map((row) => [row.hospitalId, row]));
  const locked = await lockBeds(em, ids);
  const bedsOf = groupBy(locked, (bed) => bed.hospitalId);
  const withArrivals = new Set(
    locked.filter(({ arrivedFeed }) => arrivedFeed > 0).map((bed) => bed.hospitalId),
  );
  const oldest = Math.min(...incoming.map((report) => report.reportedAt));
  const arrivedSince = await readArrivals(em, [...withArrivals], oldest);

  const changed = { ...NOTHING_CHANGED, ...emptyLists() };
  const rows: HospitalReportRow[] = [];
  const beds: BedRow[] = [];
  const history: BedHistoryRow[] = [];
  for (const report of incoming) {
    const { hospitalId, reportedAt } = report;
    const before = stored.get(hospitalId) ?? { hospitalId, ...NO_REPORT };
    if (before.reportedAt !== null && before.reportedAt > reportedAt) continue;

    const result = applyReport(report, before, bedsOf.get(hospitalId) ?? [], now, arrivedSince);
    beds.push(...result.rows);
    if (result.states.length > 0) changed.beds.push({ hospitalId, states: result.states });
    history.push(...result.numbers.map((state) => historyPoint(hospitalId, state, now)));
    changed.reports.push({ hospitalId, reportedAt });

    const feedEquipment = JSON.stringify(report.equipment);
    const staff = staffEquipmentAfter(
      parseStaffEquipment(before.staffEquipment),
      report.equipment,
      reportedAt,
    );
    if (feedEquipment !== before.feedEquipment) {
      changed.equipment.push({ hospitalId, states: equipmentStates(report.equipment, staff, now) });
    }
    rows.push({
      ...before,
      reportedAt,
      freshness: freshnessOf(reportedAt, now),
      digest: report.digest,
      feedEquipment,
      staffEquipment: formatStaffEquipment(staff),
      changeEventId: result.states.length > 0 ? eventId : before.changeEventId,
    });
  }
  await writeFeedColumns(em, beds);
  await upsertRows(em, HospitalReportRow, rows, REPORT_COLUMNS);
  await upsertRows(em, BedHistoryRow, history, ['available', 'capacity']);
  return changed;
}

function emptyLists() {
  return {
    beds: [] as HospitalsChanged['beds'][number][],
    reports: [] as HospitalsChanged['reports'][number][],
    equipment: [] as HospitalsChanged['equipment'][number][],
  };
}

interface AppliedReport {
  /** Beds whose row changes. */
  readonly rows: BedRow[];
  /** What those beds show that they did not before. */
  readonly states: BedState[];
  /** Those of the states whose numbers make a point of the history. */
  readonly numbers: BedState[];
}

/** One hospital's report over its stored beds. A kind that the report leaves out is unknown from now on. */
export function applyReport(
  report: Pick<JudgedReport, 'hospitalId' | 'reportedAt' | 'beds'>,
  before: Pick<HospitalReportRow, 'reportedAt' | 'freshness'>,
  stored: readonly Plain<BedRow>[],
  now: number,
  arrivedSince: ArrivedSince,
): AppliedReport {
  const result: AppliedReport = { rows: [], states: [], numbers: [] };
  const isNewer = before.reportedAt === null || report.reportedAt > before.reportedAt;
  const readings = new Map(report.beds.map((reading) => [reading.kind, reading]));
  const known = new Map(stored.map((bed) => [bed.kind, bed]));
  for (const kind of new Set([...known.keys(), ...readings.keys()])) {
    const old = known.get(kind) ?? newBed(report.hospitalId, kind);
    const reading = readings.get(kind) ?? {
      feedValue: null,
      feedCapacity: null,
      feedRaw: null,
      quarantine: null,
    };
    // A report from before the staff spoke knows less than they do, even when it comes later: it only says
    // what the feed's value was when they spoke.
    const knowsMore = report.reportedAt > (old.staffReportedAt ?? 0);
    const overtaken = knowsMore && reading.feedValue !== null && reading.feedValue !== old.staffFeedValue;
    const bed = settleStaff(
      {
        ...old,
        ...reading,
        arrivedFeed: isNewer ? arrivedSince(report.hospitalId, kind, report.reportedAt) : old.arrivedFeed,
        staffFeedValue: knowsMore ? old.staffFeedValue : reading.feedValue,
        staffStands: old.staffStands && !overtaken,
      },
      now,
    );
    if (!known.has(kind) || isOtherRow(old, bed)) result.rows.push(bed);
    const was = shownState(old, before);
    const is = bedState(bed, report.reportedAt, now);
    // A kind that is new is told even when its number is unknown: boards list what was ever reported.
    if (known.has(kind) && !differs(was, is)) continue;
    result.states.push(is);
    if (isOtherNumber(was, is)) result.numbers.push(is);
  }
  return result;
}

function isOtherRow(a: BedRow, b: BedRow): boolean {
  return (
    a.feedValue !== b.feedValue ||
    a.feedCapacity !== b.feedCapacity ||
    a.feedRaw !== b.feedRaw ||
    a.quarantine !== b.quarantine ||
    a.arrivedFeed !== b.arrivedFeed ||
    a.staffFeedValue !== b.staffFeedValue ||
    a.staffStands !== b.staffStands ||
    a.staffFreshness !== b.staffFreshness
  );
}
