import type { Plain } from '@goldenhour/subgraph-kit';
import type { HoldResult } from '../hospital/hospital-client';
import { ReservationRow } from '../reservation/reservation.entity';
import { userError } from '../store/user-errors';
import { refused, type Answer } from '../store/write';
import type { PatientChange } from '../transport/patient-change';
import { readDecision } from './decision';
import { keepAnswer } from './settle-hold';

/** The end of an extension: the bed is held for longer, or it was no longer held. */
export async function settleExtension(
  change: PatientChange,
  reservation: Plain<ReservationRow>,
  { hold }: HoldResult,
): Promise<Answer> {
  const done = { duty: null, dutyAt: null };
  const decision = readDecision(reservation.decision);
  let answer: Answer = { ids: [reservation.id], userErrors: [] };
  if (hold && reservation.status === 'APPROVED') {
    const { expiresAt: holdExpiresAt } = hold;
    await change.move(reservation, 'APPROVED', 'EXTENDED', {
      ...done,
      decision: null,
      holdExpiresAt,
      warnedAt: null,
    });
  } else {
    await change.em.nativeUpdate(ReservationRow, { id: reservation.id }, { ...done, decision: null });
    answer = refused(userError('NOT_APPROVED', ['reservationId'], 'The bed is no longer held.'));
  }
  await keepAnswer(change, decision, answer);
  return answer;
}
