import type { HospitalsChanged } from '@goldenhour/events';
import type { Viewer } from '@goldenhour/service-kit';
import { decodeGlobalId, once, type UserError } from '@goldenhour/subgraph-kit';
import type { BoardHospital } from '../board/board-hospital';
import { readHospital } from '../board/load-board';
import type { HospitalReportRow } from '../hospital/hospital-report.entity';
import { lockHospital } from '../hospital/lock-hospital';
import { commit, type Store, type Transaction } from '../store/store';
import { userError } from './user-errors';

export interface StaffWrite {
  readonly operation: string;
  readonly viewer: Viewer;
  readonly input: { readonly hospitalId: string; readonly idempotencyKey?: string | null };
  /** Changes the locked hospital; user errors mean that it changed nothing. */
  readonly change: (
    transaction: Transaction,
    report: HospitalReportRow,
  ) => Promise<HospitalsChanged | UserError[]>;
}

export interface StaffWriteAnswer {
  readonly hospital: BoardHospital | null;
  readonly userErrors: UserError[];
}

/** One change by a hospital's staff: the hospital locked, once per idempotency key, answered from the tables. */
export async function writeAsStaff(store: Store, write: StaffWrite): Promise<StaffWriteAnswer> {
  const { input, viewer, operation } = write;
  const key = decodeGlobalId('Hospital', input.hospitalId);
  return commit<StaffWriteAnswer>(store, async (transaction) => {
    const { em, now } = transaction;
    const report = key === null ? null : await lockHospital(em, key);
    if (key === null || !report) {
      const unknown = userError('UNKNOWN_HOSPITAL', 'There is no such hospital.', 'hospitalId');
      return { changed: null, result: { hospital: null, userErrors: [unknown] } };
    }
    let changed: HospitalsChanged | null = null;
    const request = { owner: ownerOf(viewer), operation, key: input.idempotencyKey, input };
    const outcome = await once(em, now, request, async () => {
      const result = await write.change(transaction, report);
      if (Array.isArray(result)) return { userErrors: result };
      changed = result;
      return { userErrors: [] };
    });
    if (outcome.conflict) {
      const message = 'This key was used with another input. Take a new key for a new request.';
      const conflict = userError('IDEMPOTENCY_CONFLICT', message, 'idempotencyKey');
      return { changed: null, result: { hospital: null, userErrors: [conflict] } };
    }
    const { userErrors } = outcome.answer;
    const hospital = userErrors.length > 0 ? null : await readHospital(em, key, now);
    return { changed, result: { hospital, userErrors } };
  });
}

function ownerOf(viewer: Viewer): string {
  return viewer.userId ?? `${viewer.role}:${viewer.hospitalId ?? ''}`;
}
