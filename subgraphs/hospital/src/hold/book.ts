import type { FilterQuery } from '@mikro-orm/core';
import { NOTHING_CHANGED, type BedState, type HoldEnded } from '@goldenhour/events';
import { encodeGlobalId, upsertRows, type EntityManager, type Plain } from '@goldenhour/subgraph-kit';
import { bedState, shownState } from '../bed/bed-state';
import { BedRow } from '../bed/bed.entity';
import { lockBeds } from '../bed/bed.repository';
import { BedHistoryRow } from '../history/bed-history.entity';
import { historyPoint, isOtherNumber } from '../history/history-point';
import { HospitalReportRow } from '../hospital/hospital-report.entity';
import { lockHospital } from '../hospital/lock-hospital';
import { commit, type Outcome, type Store, type Transaction } from '../store/store';
import { BedHoldRow } from './bed-hold.entity';
import { Ledger, type HoldCommand, type HoldOutcome } from './ledger';

/**
 * Takes commands of one hospital in their order, in one transaction: its row is locked, holds past their end are
 * ended, then each command finds the beds as those before it left them.
 * @returns one outcome for each command
 */
export function book(
  store: Store,
  hospitalId: number,
  commands: readonly HoldCommand[],
): Promise<HoldOutcome[]> {
  return commit(store, async (transaction): Promise<Outcome<HoldOutcome[]>> => {
    const { em } = transaction;
    const report = await lockHospital(em, hospitalId);
    if (!report) {
      return { changed: null, result: commands.map(() => ({ hold: null, problem: 'UNKNOWN_HOSPITAL' })) };
    }
    const beds = await lockBeds(em, [hospitalId]);
    // Under the lock: whoever waited for it must not decide by the time from before.
    const now = await store.clock.now(em);
    const named = commands.map(({ holdId }) => holdId);
    const holds = await readHolds(em, hospitalId, named, now);
    const before = { hospitalId, reportedAt: report.reportedAt, beds, holds, now };
    const ledger = new Ledger(before);
    const result = commands.map((command) => ledger.take(command));
    await writeHolds(em, holds, ledger);
    const states = await writeBeds(transaction, report, beds, ledger, now);
    const changed = states.length > 0 ? { ...NOTHING_CHANGED, beds: [{ hospitalId, states }] } : null;
    return { changed, holdsEnded: endedByThemselves(holds, ledger), result };
  });
}

/** The due ones of the hospital, and those named wherever they are: two statements, each of one index. */
async function readHolds(
  em: EntityManager,
  hospitalId: number,
  holdIds: readonly string[],
  now: number,
): Promise<Plain<BedHoldRow>[]> {
  const where = (condition: FilterQuery<BedHoldRow>): Promise<Plain<BedHoldRow>[]> =>
    em.createQueryBuilder(BedHoldRow).select('*').where(condition).execute('all');
  const due = await where({ hospitalId, state: 'OPEN', expiresAt: { $lte: now } });
  const named = holdIds.length > 0 ? await where({ holdId: { $in: [...holdIds] } }) : [];
  const isDue = new Set(due.map(({ holdId }) => holdId));
  return [...due, ...named.filter(({ holdId }) => !isDue.has(holdId))];
}

async function writeHolds(
  em: EntityManager,
  before: readonly BedHoldRow[],
  { holds }: Ledger,
): Promise<void> {
  const known = new Map(before.map((hold) => [hold.holdId, hold]));
  const made = [...holds.values()].filter(({ holdId }) => !known.has(holdId));
  // An insert, which fails should the same id be used elsewhere at this moment.
  if (made.length > 0) await em.insertMany(BedHoldRow, made);
  const changed = [...holds.values()].filter(
    (hold) => known.has(hold.holdId) && known.get(hold.holdId) !== hold,
  );
  await upsertRows(em, BedHoldRow, changed, ['state', 'expiresAt', 'endedAt', 'reason']);
}

async function writeBeds(
  { em, eventId }: Transaction,
  report: HospitalReportRow,
  before: readonly Plain<BedRow>[],
  { beds }: Ledger,
  now: number,
): Promise<BedState[]> {
  const { hospitalId } = report;
  const known = new Map(before.map((bed) => [bed.kind, bed]));
  const changed = [...beds.values()].filter((bed) => known.get(bed.kind) !== bed);
  if (changed.length === 0) return [];
  const states: BedState[] = [];
  const history: BedHistoryRow[] = [];
  for (const bed of changed) {
    const old = known.get(bed.kind);
    await (old ? changeBed(em, old, bed) : em.createQueryBuilder(BedRow).insert(bed).execute());
    const is = bedState(bed, report.reportedAt, now);
    states.push(is);
    if (!old || isOtherNumber(shownState(old, report), is)) history.push(historyPoint(hospitalId, is, now));
  }
  await upsertRows(em, BedHistoryRow, history, ['available', 'capacity']);
  await em.nativeUpdate(HospitalReportRow, { hospitalId }, { changeEventId: eventId });
  return states;
}

/** The condition repeats what the decision was made on: should a lock ever fail to guard it, nothing is written. */
async function changeBed(em: EntityManager, old: BedRow, bed: BedRow): Promise<void> {
  const { hospitalId, kind, held, arrivedFeed, arrivedStaff, staffStands, staffFreshness } = bed;
  const changed = await em.nativeUpdate(
    BedRow,
    { hospitalId, kind, held: old.held, arrivedFeed: old.arrivedFeed, arrivedStaff: old.arrivedStaff },
    { held, arrivedFeed, arrivedStaff, staffStands, staffFreshness },
  );
  if (changed !== 1) throw new Error(`The beds ${kind} of hospital ${hospitalId} changed under their lock.`);
}

function endedByThemselves(before: readonly BedHoldRow[], { holds }: Ledger): HoldEnded[] {
  return before.flatMap((old) => {
    const hold = holds.get(old.holdId)!;
    if (old.state !== 'OPEN' || hold.state !== 'EXPIRED') return [];
    const hospitalId = encodeGlobalId('Hospital', hold.hospitalId!);
    return [{ holdId: hold.holdId, hospitalId, reason: 'EXPIRED' as const, at: hold.endedAt! }];
  });
}
