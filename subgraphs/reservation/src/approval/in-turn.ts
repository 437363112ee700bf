import { userError } from '../store/user-errors';
import { refused, type Answer } from '../store/write';
import { Undecided } from './claim';
import type { Duties } from './duties';

/** How long an approval waits for another one of the same patient to be decided before it decides that itself, milliseconds. */
const PATIENCE_MS = 2_000;
/** More than a patient can have requests: whoever never comes to its turn meets a fault, not a queue. */
const MOST_TURNS = 20;

/**
 * Begins again each time another claim on the patient was decided, until this one had its own turn. A claim that stays
 * undecided is decided here: its duty is done for it, which is idempotent.
 * @param path what of the input a refusal points at
 * @throws AppError UPSTREAM_UNAVAILABLE where the hospital subgraph does not answer, so that nothing can be decided
 */
export async function inTurn(
  duties: Duties,
  requestId: string,
  path: string,
  begin: () => Promise<Answer>,
): Promise<Answer> {
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    try {
      return await begin();
    } catch (error) {
      if (!(error instanceof Undecided)) throw error;
      const { reservationId } = error;
      if (!(await duties.decided(reservationId, PATIENCE_MS))) await duties.perform(reservationId, requestId);
    }
  }
  return refused(userError('CONFLICT', [path]));
}
