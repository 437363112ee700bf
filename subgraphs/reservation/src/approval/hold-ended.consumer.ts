import type { HoldsEnded, Numbered } from '@goldenhour/events';
import { consumeOnce, decodeGlobalId } from '@goldenhour/subgraph-kit';
import { ReservationRow } from '../reservation/reservation.entity';
import { BY_ITSELF } from '../store/actor';
import type { Store } from '../store/store';
import { RESERVATION } from '../transport/ids';
import { PatientChange } from '../transport/patient-change';

/** The hospital subgraph says that beds are held no more: their reservations have expired, and the crew may ask again. */
export async function takeEndedHolds(store: Store, event: Numbered<HoldsEnded>): Promise<void> {
  const ids = event.payload.holds.flatMap(({ holdId }) => decodeGlobalId(RESERVATION, holdId) ?? []);
  const acted = await consumeOnce(store, 'ended-holds', event.id, async (em) => {
    const rows = await em.find(
      ReservationRow,
      { id: { $in: ids } },
      // In the order of patients: two processes that lock several never wait for each other.
      { fields: ['id', 'patientId'], orderBy: { patientId: 'asc' }, disableIdentityMap: true },
    );
    for (const { id, patientId } of rows) {
      const change = await PatientChange.lock(store, em, { patient: patientId }, BY_ITSELF);
      if (!change) continue;
      const reservation = await change.reservation(id);
      if (reservation.status !== 'APPROVED') continue;
      const end = { closeReason: 'HOLD_EXPIRED' as const, duty: null, dutyAt: null, decision: null };
      await change.move(reservation, 'EXPIRED', 'EXPIRED', end);
      await change.free(id, true);
      await change.tell();
    }
  });
  if (acted) store.relay.wake();
}
