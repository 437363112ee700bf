import { IdempotencyRow, type Plain } from '@goldenhour/subgraph-kit';
import type { HoldResult } from '../hospital/hospital-client';
import { ReservationRow } from '../reservation/reservation.entity';
import type { CrashPoint } from '../store/crash-point';
import { userError } from '../store/user-errors';
import { refused, type Answer } from '../store/write';
import type { PatientChange } from '../transport/patient-change';
import { readDecision, type Decision } from './decision';

const DONE = { duty: null, dutyAt: null, decision: null } as const;

/**
 * The last step of an approval, when the hospital subgraph has answered: the approval stands and the others close, or
 * the claim is taken back.
 */
export async function settleHold(
  change: PatientChange,
  reservation: Plain<ReservationRow>,
  result: HoldResult,
  crashPoint: CrashPoint,
): Promise<Answer> {
  const decision = readDecision(reservation.decision);
  const answer = result.hold
    ? await settleHeld(change, reservation, { ...decision, ...result.hold }, crashPoint)
    : await settleRefused(change, reservation, result, decision);
  await keepAnswer(change, decision, answer);
  return answer;
}

async function settleHeld(
  change: PatientChange,
  reservation: Plain<ReservationRow>,
  held: Decision & NonNullable<HoldResult['hold']>,
  crashPoint: CrashPoint,
): Promise<Answer> {
  const { id, hospitalId } = reservation;
  const stands = reservation.status === 'PENDING' && change.patient.claimedBy === id;
  if (!stands || change.patient.status !== 'IN_PROGRESS') {
    // The crew ended it in the meantime: the bed goes back.
    await change.em.nativeUpdate(ReservationRow, { id }, { ...DONE, duty: 'RELEASE', dutyAt: change.now });
    await change.free(id, false);
    return refused(userError('ALREADY_DECIDED', [held.path]));
  }
  const step = reservation.kind === 'DESIGNATION' ? 'DESIGNATED' : 'APPROVED';
  await change.move(reservation, 'APPROVED', step, {
    ...DONE,
    bedKind: held.bedKind,
    holdExpiresAt: held.expiresAt,
    overCapacity: held.overCapacity,
    unverified: held.unverified,
    answeredAt: reservation.answeredAt ?? change.now,
    warnedAt: null,
  });
  await crashPoint('approved', hospitalId);
  for (const other of await change.reservations()) {
    if (other.status === 'PENDING')
      await change.move(other, 'CANCELLED', 'CLOSED', { closeReason: 'ACCEPTED_ELSEWHERE' });
  }
  await crashPoint('others closed', hospitalId);
  await change.set({ askedAt: null, widenedAt: null, alarmedAt: null });
  return { ids: [id], userErrors: [] };
}

async function settleRefused(
  change: PatientChange,
  reservation: Plain<ReservationRow>,
  { problem }: HoldResult,
  { path }: Decision,
): Promise<Answer> {
  const { id } = reservation;
  await change.free(id, false);
  if (problem === 'HOLD_ENDED') {
    // It was held and ended before this was settled: its id cannot be held again.
    await change.move(reservation, 'EXPIRED', 'EXPIRED', { ...DONE, closeReason: 'HOLD_EXPIRED' });
    return refused(userError('REQUEST_EXPIRED', [path]));
  }
  // A designation that got no bed never was.
  if (reservation.kind === 'DESIGNATION' && reservation.status === 'PENDING')
    await change.move(reservation, 'CANCELLED', 'CLOSED', { ...DONE, closeReason: 'BY_CREW' });
  else await change.em.nativeUpdate(ReservationRow, { id }, DONE);
  const code = problem === 'UNKNOWN_HOSPITAL' ? problem : 'NO_BED_AVAILABLE';
  return refused(userError(code, [path]));
}

/** A repeated request gets what became of it, whoever settled it. */
export async function keepAnswer(
  change: PatientChange,
  { repeatable }: Decision,
  answer: Answer,
): Promise<void> {
  if (!repeatable) return;
  const { owner, operation, key } = repeatable;
  await change.em.nativeUpdate(
    IdempotencyRow,
    { owner, operation, requestKey: key },
    { answer: JSON.stringify(answer) },
  );
}
