import type { Plain } from '@goldenhour/subgraph-kit';
import { ReservationRow } from '../reservation/reservation.entity';
import { userError, type UserErrorCode } from '../store/user-errors';
import { refused, type Answer } from '../store/write';
import type { PatientChange } from '../transport/patient-change';
import type { Decision } from './decision';

/** Another approval of this patient is under way: whether it gets its bed is known in a moment. */
export class Undecided extends Error {
  /** @param reservationId which one has the claim */
  constructor(readonly reservationId: number) {
    super('another approval is being decided');
  }
}

/** Why a request can no longer be decided; null while it can. */
export function closedCode(reservation: Plain<ReservationRow>, now: number): UserErrorCode | null {
  const { status, closeReason, expiresAt } = reservation;
  if (closeReason === 'ACCEPTED_ELSEWHERE') return 'ALREADY_ACCEPTED_ELSEWHERE';
  if (closeReason === 'REQUEST_EXPIRED') return 'REQUEST_EXPIRED';
  if (status !== 'PENDING') return 'ALREADY_DECIDED';
  return expiresAt <= now ? 'REQUEST_EXPIRED' : null;
}

/**
 * The first step of an approval: the patient is claimed for this reservation, and that a bed is to be held is written
 * down beside it.
 * @param reservation as it is inside this transaction; it is changed as its row is
 * @throws Undecided while another claim stands undecided
 */
export async function claim(
  change: PatientChange,
  reservation: Plain<ReservationRow>,
  decision: Decision,
): Promise<Answer> {
  const { id } = reservation;
  const closed = closedCode(reservation, change.now);
  if (closed) return refused(userError(closed, [decision.path]));
  if (!(await change.claim(id))) {
    const { status, claimedBy } = change.patient;
    if (status !== 'IN_PROGRESS') return refused(userError('TRANSPORT_ENDED', [decision.path]));
    if (claimedBy === null) throw new Error('A claim failed that nobody stood against.');
    const holder = await change.reservation(claimedBy);
    if (holder.status === 'APPROVED')
      return refused(userError('ALREADY_ACCEPTED_ELSEWHERE', [decision.path]));
    throw new Undecided(holder.id);
  }
  const duty = { duty: 'HOLD' as const, dutyAt: change.now, decision: JSON.stringify(decision) };
  await change.em.nativeUpdate(ReservationRow, { id }, duty);
  Object.assign(reservation, duty);
  return { ids: [id], userErrors: [], unsettled: true };
}
