import { NOTHING_CHANGED, type BedState, type HospitalsChanged } from '@goldenhour/events';
import { groupBy, upsertRows, type Plain } from '@goldenhour/subgraph-kit';
import { bedState, differs, settleStaff, shownState } from '../bed/bed-state';
import { BedRow } from '../bed/bed.entity';
import { lockBeds, lockReports, writeStaffColumns } from '../bed/bed.repository';
import { AGING_MS, FRESH_MS, freshnessOf } from '../bed/freshness';
import {
  equipmentStates,
  formatStaffEquipment,
  parseFeedEquipment,
  parseStaffEquipment,
  standingStaffEquipment,
} from '../equipment/equipment-state';
import { BedHistoryRow } from '../history/bed-history.entity';
import { historyPoint, isOtherNumber } from '../history/history-point';
import { HospitalReportRow } from '../hospital/hospital-report.entity';
import { commit, type Store, type Transaction } from '../store/store';

/** Hospitals in one transaction, and so in one event. */
const CHUNK = 50;

/**
 * Numbers and pushes what only the passing of time changes, by the database's clock: reports that grow older
 * and staff values that end. So a dead feed turns maps grey without any poll.
 * @returns the database's clock at the sweep, epoch milliseconds
 */
export async function sweep(store: Store): Promise<number> {
  const em = store.database.em.fork();
  const now = await store.clock.now(em);
  const [fresh, aging] = [now - FRESH_MS, now - AGING_MS];
  // Younger than was pushed is due as well: a renewed report may meet a sweep, and a replaced database's clock
  // may stand behind the old one's.
  const due = await em.execute<{ hospital_id: number }[]>(
    `select hospital_id from hospital_report
       where (freshness = 'FRESH' and reported_at < ?) or (freshness = 'AGING' and reported_at < ?)
          or (freshness = 'AGING' and reported_at >= ?) or (freshness = 'STALE' and reported_at >= ?)
          or staff_equipment is not null
     union select hospital_id from bed
       where staff_stands = ? and ((staff_freshness = 'FRESH' and staff_reported_at < ?) or staff_reported_at < ?)`,
    [fresh, aging, fresh, aging, true, fresh, aging],
  );
  const ids = due.map((row) => row.hospital_id).sort((a, b) => a - b);
  for (let start = 0; start < ids.length; start += CHUNK) {
    await commit(store, async (transaction) => ({
      changed: await growOlder(transaction, ids.slice(start, start + CHUNK)),
      result: undefined,
    }));
  }
  return now;
}

async function growOlder(transaction: Transaction, ids: readonly number[]): Promise<HospitalsChanged | null> {
  const { em, now, eventId } = transaction;
  const reports = await lockReports(em, ids);
  const bedsOf = groupBy(await lockBeds(em, ids), (bed) => bed.hospitalId);
  const beds: HospitalsChanged['beds'][number][] = [];
  const equipment: HospitalsChanged['equipment'][number][] = [];
  const settled: BedRow[] = [];
  const history: BedHistoryRow[] = [];
  const rows: Plain<HospitalReportRow>[] = [];
  for (const report of reports) {
    const { hospitalId } = report;
    const states: BedState[] = [];
    for (const bed of bedsOf.get(hospitalId) ?? []) {
      const is = bedState(bed, report.reportedAt, now);
      const was = shownState(bed, report);
      if (differs(was, is)) states.push(is);
      if (isOtherNumber(was, is)) history.push(historyPoint(hospitalId, is, now));
      const after = settleStaff(bed, now);
      if (after.staffStands !== bed.staffStands || after.staffFreshness !== bed.staffFreshness)
        settled.push(after);
    }
    if (states.length > 0) beds.push({ hospitalId, states });
    const staffEquipment = remainingStaffEquipment(report, now);
    if (staffEquipment !== report.staffEquipment) {
      const feed = parseFeedEquipment(report.feedEquipment);
      equipment.push({ hospitalId, states: equipmentStates(feed, parseStaffEquipment(staffEquipment), now) });
    }
    const freshness = freshnessOf(report.reportedAt, now);
    if (states.length > 0 || staffEquipment !== report.staffEquipment || freshness !== report.freshness) {
      const changeEventId = states.length > 0 ? eventId : report.changeEventId;
      rows.push({ ...report, freshness, staffEquipment, changeEventId });
    }
  }
  await writeStaffColumns(em, settled);
  await upsertRows(em, BedHistoryRow, history, ['available', 'capacity']);
  await upsertRows(em, HospitalReportRow, rows, ['freshness', 'staffEquipment', 'changeEventId']);
  return beds.length + equipment.length > 0 ? { ...NOTHING_CHANGED, beds, equipment } : null;
}

function remainingStaffEquipment(report: HospitalReportRow, now: number): string | null {
  if (report.staffEquipment === null) return null;
  const staff = parseStaffEquipment(report.staffEquipment);
  const standing = standingStaffEquipment(parseFeedEquipment(report.feedEquipment), staff, now);
  return standing.length === staff.length ? report.staffEquipment : formatStaffEquipment(standing);
}
