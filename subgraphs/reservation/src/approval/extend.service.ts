import type { Viewer } from '@goldenhour/service-kit';
import { onReservation, staff } from '../reservation/on-reservation';
import { ReservationRow } from '../reservation/reservation.entity';
import { actorOf } from '../store/actor';
import type { Store } from '../store/store';
import { checkRange, userError } from '../store/user-errors';
import { refused, type Answer } from '../store/write';
import { HOLD_MINUTES, repeatableOf } from './approve.service';
import type { ExtendHoldInput } from './approve.input';
import type { Decision } from './decision';
import type { Duties } from './duties';

/** Holds an approved bed for longer. */
export class ExtendService {
  constructor(
    private readonly store: Store,
    private readonly duties: Duties,
  ) {}

  /** @throws AppError FORBIDDEN for anyone but staff of that hospital and administrators */
  async extend(input: ExtendHoldInput, viewer: Viewer, requestId: string): Promise<Answer> {
    const userErrors = checkRange(input.minutes, HOLD_MINUTES, 'minutes');
    if (userErrors.length > 0) return refused(...userErrors);
    const request = { operation: 'extendHold', viewer, input };
    const begun = await onReservation(this.store, request, staff, async (change, reservation) => {
      const { id, status, duty, bedKind, overCapacity } = reservation;
      if (status !== 'APPROVED' || duty !== null)
        return refused(userError('NOT_APPROVED', ['reservationId']));
      const decision: Decision = {
        bedKind,
        overCapacity,
        minutes: input.minutes,
        by: actorOf(viewer),
        path: 'reservationId',
        repeatable: repeatableOf(request),
      };
      await change.em.nativeUpdate(
        ReservationRow,
        { id, status, duty },
        { duty: 'EXTEND', dutyAt: change.now, decision: JSON.stringify(decision) },
      );
      return { ids: [id], userErrors: [], unsettled: true };
    });
    return begun.unsettled ? this.duties.perform(begun.ids[0]!, requestId) : begun;
  }
}
