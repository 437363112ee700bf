import type { HospitalsDescribed, Numbered } from '@goldenhour/events';
import { consumeOnce, upsertRows } from '@goldenhour/subgraph-kit';
import type { Store } from '../store';
import { KnownHospitalRow } from './known-hospital.entity';

/** Keeps the projection of which hospitals there are. */
export async function takeHospitals(store: Store, event: Numbered<HospitalsDescribed>): Promise<void> {
  await consumeOnce(store, 'known-hospitals', event.id, async (em) => {
    const hospitals = event.payload.profiles.map(({ id, hpid }) => ({ hospitalId: id, hpid }));
    await upsertRows(em, KnownHospitalRow, hospitals, ['hpid']);
  });
}
