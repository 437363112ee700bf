import type { Viewer } from '@goldenhour/service-kit';
import type { Plain } from '@goldenhour/subgraph-kit';
import { onReservation, staff } from '../reservation/on-reservation';
import type { ReservationRow } from '../reservation/reservation.entity';
import { actorOf, ownerOf } from '../store/actor';
import type { Store } from '../store/store';
import { checkRange } from '../store/user-errors';
import { refused, type Answer, type Request } from '../store/write';
import type { ApproveReservationInput } from './approve.input';
import { claim } from './claim';
import type { Decision } from './decision';
import type { Duties } from './duties';
import { inTurn } from './in-turn';

export const HOLD_MINUTES = [5, 240] as const;

/** The approval of a request: a small saga over two databases (docs/decisions/approval-saga.md). */
export class ApproveService {
  constructor(
    private readonly store: Store,
    private readonly duties: Duties,
  ) {}

  /**
   * @throws AppError FORBIDDEN for anyone but staff of that hospital and administrators; UPSTREAM_UNAVAILABLE where the
   * hospital subgraph does not answer: whether the bed is held is then decided by the recovery
   */
  async approve(input: ApproveReservationInput, viewer: Viewer, requestId: string): Promise<Answer> {
    const userErrors = checkRange(input.holdMinutes, HOLD_MINUTES, 'holdMinutes');
    if (userErrors.length > 0) return refused(...userErrors);
    const request = { operation: 'approveReservation', viewer, input };
    let claimed: Plain<ReservationRow> | undefined;
    const begun = await inTurn(this.duties, requestId, 'reservationId', () =>
      onReservation(this.store, request, staff, async (change, reservation) => {
        claimed = reservation;
        const decision: Decision = {
          bedKind: input.bedKind ?? reservation.bedKind,
          minutes: input.holdMinutes,
          overCapacity: input.overCapacity,
          by: actorOf(viewer),
          path: 'reservationId',
          repeatable: repeatableOf(request),
        };
        return claim(change, reservation, decision);
      }),
    );
    return this.finish(begun, requestId, claimed);
  }

  /**
   * Does what the first step wrote down. An answer of an earlier request with the same key is complete already.
   * @param claimed the reservation as the first step left it; absent where the first step was another request's
   */
  async finish(begun: Answer, requestId: string, claimed?: Plain<ReservationRow>): Promise<Answer> {
    const [id] = begun.ids;
    if (id === undefined || !begun.unsettled) return begun;
    return claimed?.duty === 'HOLD'
      ? this.duties.performFor(claimed, requestId)
      : this.duties.perform(id, requestId);
  }
}

/** Where the answer of a request is kept for its repetition. */
export function repeatableOf({ viewer, operation, input }: Request): Decision['repeatable'] {
  const key = input.idempotencyKey;
  return key == null ? null : { owner: ownerOf(viewer), operation, key };
}
