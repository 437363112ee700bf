import type { Plain } from '@goldenhour/subgraph-kit';
import type { PatientChange } from '../transport/patient-change';
import type { ReservationRow } from './reservation.entity';

/** Ends the requests whose time is over; one that is being approved this moment was approved in time. */
export async function expireDue(
  change: PatientChange,
  reservations: readonly Plain<ReservationRow>[],
): Promise<void> {
  for (const reservation of reservations) {
    const { status, duty, expiresAt } = reservation;
    if (status === 'PENDING' && duty === null && expiresAt <= change.now)
      await change.move(reservation, 'EXPIRED', 'EXPIRED', { closeReason: 'REQUEST_EXPIRED' });
  }
}
