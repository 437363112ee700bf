import type { HospitalsChanged } from '@goldenhour/events';
import type { Viewer } from '@goldenhour/service-kit';
import { decodeGlobalId, once, type UserError } from '@goldenhour/subgraph-kit';
import { lockReports } from '../bed/bed.repository';
import type { BoardHospital } from '../board/board-hospital';
import { readHospital } from '../board/load-board';
import { HospitalReportRow } from '../hospital/hospital-report.entity';
import { HospitalRow } from '../hospital/hospital.entity';
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
    const report = key === null ? null : await lockHospital(transaction, key);
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

/** The hospital's report row, locked; made first for a hospital that never reported. Null = no such hospital. */
async function lockHospital({ em }: Transaction, hospitalId: number): Promise<HospitalReportRow | null> {
  if ((await em.count(HospitalRow, hospitalId)) === 0) return null;
  // Locked before anything is inserted: on MySQL an insert that finds the row there shares a lock on it, and two
  // writers who share it can neither of them go on.
  const [known] = await lockReports(em, [hospitalId]);
  if (known) return known;
  await em
    .createQueryBuilder(HospitalReportRow)
    .insert({ hospitalId, freshness: 'UNKNOWN' })
    .onConflict(['hospital_id'] as never)
    // Nor does it share one when another has made the row just now: it changes nothing, but it changes.
    .merge(['hospitalId'])
    .execute();
  return (await lockReports(em, [hospitalId]))[0] ?? null;
}

function ownerOf(viewer: Viewer): string {
  return viewer.userId ?? `${viewer.role}:${viewer.hospitalId ?? ''}`;
}
