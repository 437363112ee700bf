import type { Viewer } from '@goldenhour/service-kit';
import type { Plain } from '@goldenhour/subgraph-kit';
import { closedCode } from '../approval/claim';
import type { Duties } from '../approval/duties';
import { BY_ITSELF } from '../store/actor';
import type { Store } from '../store/store';
import { checkLength, userError } from '../store/user-errors';
import { refused, type Answer } from '../store/write';
import { endOthers } from '../transport/end-others';
import type { PatientChange } from '../transport/patient-change';
import { lead, leadOrStaff, onReservation, staff } from './on-reservation';
import type {
  CancelReservationInput,
  DeclineReservationInput,
  MarkArrivedInput,
  WithdrawApprovalInput,
} from './reservation.inputs';
import type { ReservationRow } from './reservation.entity';
import { sealNote } from './seal-note';

const MAX_NOTE = 500;

/** Every end of a reservation that somebody decides, but its approval. */
export class EndService {
  constructor(
    private readonly store: Store,
    private readonly duties: Duties,
  ) {}

  /** @throws AppError FORBIDDEN for anyone but staff of that hospital and administrators */
  async decline(input: DeclineReservationInput, viewer: Viewer): Promise<Answer> {
    const { reason, note } = input;
    const userErrors = checkLength(note, MAX_NOTE, 'note');
    if (reason === 'OTHER' && !note?.trim()) userErrors.push(userError('OUT_OF_RANGE', ['note'], 'Say why.'));
    if (userErrors.length > 0) return refused(...userErrors);
    const request = { operation: 'declineReservation', viewer, input };
    return onReservation(this.store, request, staff, async (change, reservation) => {
      const closed = closedCode(reservation, change.now);
      // One that is being approved this moment is decided too.
      if (closed || reservation.duty !== null)
        return refused(userError(closed ?? 'ALREADY_DECIDED', ['reservationId']));
      await change.move(reservation, 'DECLINED', 'DECLINED', {
        declineReason: reason,
        note: sealNote(this.store.keys, reservation.id, note),
        answeredAt: reservation.answeredAt ?? change.now,
      });
      return done(reservation);
    });
  }

  /** @throws AppError FORBIDDEN for anyone but the crew, its dispatcher and administrators */
  async cancel(input: CancelReservationInput, viewer: Viewer, requestId: string): Promise<Answer> {
    const request = { operation: 'cancelReservation', viewer, input };
    const answer = await onReservation(this.store, request, lead, async (change, reservation) => {
      if (reservation.status === 'APPROVED') await giveBack(change, reservation, { closeReason: 'BY_CREW' });
      // A bed that is being held for it this moment goes back by whoever holds it.
      else if (reservation.status === 'PENDING')
        await change.move(reservation, 'CANCELLED', 'CLOSED', { closeReason: 'BY_CREW' });
      else return refused(userError('ALREADY_DECIDED', ['reservationId']));
      return done(reservation);
    });
    return this.dutiesOf(answer, requestId);
  }

  /** @throws AppError FORBIDDEN for anyone but staff of that hospital and administrators */
  async withdraw(input: WithdrawApprovalInput, viewer: Viewer, requestId: string): Promise<Answer> {
    const userErrors = checkLength(input.reason, MAX_NOTE, 'reason');
    if (userErrors.length > 0) return refused(...userErrors);
    const request = { operation: 'withdrawApproval', viewer, input };
    const answer = await onReservation(this.store, request, staff, async (change, reservation) => {
      if (reservation.status !== 'APPROVED') return refused(userError('NOT_APPROVED', ['reservationId']));
      await giveBack(change, reservation, {
        closeReason: 'BY_HOSPITAL',
        note: sealNote(this.store.keys, reservation.id, input.reason),
      });
      return done(reservation);
    });
    return this.dutiesOf(answer, requestId);
  }

  /**
   * The patient is there: the transport is complete.
   * @throws AppError FORBIDDEN for anyone but the crew, its dispatcher, staff of that hospital and administrators
   */
  async arrive(input: MarkArrivedInput, viewer: Viewer, requestId: string): Promise<Answer> {
    const request = { operation: 'markArrived', viewer, input };
    const answer = await onReservation(this.store, request, leadOrStaff, async (change, reservation) => {
      const { status, kind } = reservation;
      const noticed = kind === 'NOTICE' && status === 'PENDING';
      if (status !== 'APPROVED' && !noticed) {
        const code =
          status === 'PENDING' ? 'NOT_APPROVED' : (closedCode(reservation, change.now) ?? 'ALREADY_DECIDED');
        return refused(userError(code, ['reservationId']));
      }
      const consume = status === 'APPROVED' && {
        duty: 'CONSUME' as const,
        dutyAt: change.now,
        decision: null,
      };
      await change.set({ status: 'COMPLETED', endedAt: change.now, askedAt: null });
      await change.free(reservation.id, false);
      await change.move(reservation, 'ARRIVED', 'ARRIVED', { ...consume });
      // Staff who say so have no part in what was asked of other hospitals.
      await endOthers(change, BY_ITSELF);
      await change.step('COMPLETED');
      return done(reservation);
    });
    return this.dutiesOf(answer, requestId);
  }

  private async dutiesOf(answer: Answer, requestId: string): Promise<Answer> {
    for (const id of answer.ids) await this.duties.attempt(id, requestId);
    return answer;
  }
}

/** An approval ends and its bed is owed back: one transaction, so that no crash forgets the bed. */
export async function giveBack(
  change: PatientChange,
  reservation: Plain<ReservationRow>,
  end: Partial<Plain<ReservationRow>>,
): Promise<void> {
  const release = { duty: 'RELEASE' as const, dutyAt: change.now, decision: null };
  await change.move(reservation, 'CANCELLED', 'CLOSED', { ...release, ...end });
  await change.free(reservation.id, true);
}

function done({ id }: Plain<ReservationRow>): Answer {
  return { ids: [id], userErrors: [] };
}
