import type { Actor } from '../store/actor';
import type { PatientChange } from './patient-change';

/** With the end of a transport end the requests that are still open. A bed that is being held goes back by itself. */
export async function endOthers(change: PatientChange, by: Actor): Promise<void> {
  for (const other of await change.reservations()) {
    if (other.status === 'PENDING')
      await change.move(other, 'CANCELLED', 'CLOSED', { closeReason: 'BY_CREW' }, by);
  }
}
