import { NOTHING_CHANGED, type BedState, type HospitalsChanged } from '@goldenhour/events';
import { upsertRows, type UserError } from '@goldenhour/subgraph-kit';
import type { Viewer } from '@goldenhour/service-kit';
import { bedState } from '../bed/bed-state';
import type { BedRow } from '../bed/bed.entity';
import { lockBeds, newBed, writeStaffColumns } from '../bed/bed.repository';
import { BedHistoryRow } from '../history/bed-history.entity';
import { historyPoint, isOtherNumber } from '../history/history-point';
import { HospitalReportRow } from '../hospital/hospital-report.entity';
import type { Store, Transaction } from '../store/store';
import { changedAfter } from './changed-after';
import { writeAsStaff, type StaffWriteAnswer } from './staff-write';
import type { UpdateBedsInput } from './update-beds.input';
import { checkBeds, checkKey, userError } from './user-errors';

/** Takes what a hospital's staff state of their beds: it stands for 30 minutes or until the feed moves on. */
export class UpdateBedsService {
  constructor(private readonly store: Store) {}

  /** @param viewer may do this: the rule stands at the field; here it says whose idempotency key it is */
  async update(input: UpdateBedsInput, viewer: Viewer): Promise<StaffWriteAnswer> {
    const userErrors = [...checkBeds(input.beds), ...checkKey(input.idempotencyKey)];
    if (userErrors.length > 0) return { hospital: null, userErrors };
    return writeAsStaff(this.store, {
      operation: 'updateBeds',
      viewer,
      input,
      change: (transaction, report) => this.change(transaction, report, input),
    });
  }

  private async change(
    transaction: Transaction,
    report: HospitalReportRow,
    { beds, expectedCursor }: UpdateBedsInput,
  ): Promise<HospitalsChanged | UserError[]> {
    const { em, now, eventId } = transaction;
    const { hospitalId } = report;
    if (expectedCursor != null && (await changedAfter(em, report, expectedCursor))) {
      const message =
        'This hospital changed after that cursor. Look at its numbers again before you state yours.';
      return [userError('CONFLICT', message, 'expectedCursor')];
    }
    const stored = new Map((await lockBeds(em, [hospitalId])).map((bed) => [bed.kind, bed]));
    const rows: BedRow[] = [];
    const states: BedState[] = [];
    const history: BedHistoryRow[] = [];
    for (const { kind, available, capacity } of beds) {
      const before = stored.get(kind) ?? newBed(hospitalId, kind);
      const after: BedRow = {
        ...before,
        staffValue: available,
        staffCapacity: capacity ?? null,
        staffReportedAt: now,
        staffFeedValue: before.feedValue,
        staffStands: true,
        staffFreshness: 'FRESH',
        arrivedStaff: 0,
      };
      const was = bedState(before, report.reportedAt, now);
      const is = bedState(after, report.reportedAt, now);
      rows.push(after);
      states.push(is);
      if (isOtherNumber(was, is)) history.push(historyPoint(hospitalId, is, now));
    }
    await writeStaffColumns(em, rows);
    await upsertRows(em, BedHistoryRow, history, ['available', 'capacity']);
    await em.nativeUpdate(HospitalReportRow, { hospitalId }, { changeEventId: eventId });
    return { ...NOTHING_CHANGED, beds: [{ hospitalId, states }] };
  }
}
