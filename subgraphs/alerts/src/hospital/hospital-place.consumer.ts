import type { HospitalsDescribed, Numbered } from '@goldenhour/events';
import { consumeOnce, upsertRows } from '@goldenhour/subgraph-kit';
import { AnnouncementRow } from '../announcement/announcement.entity';
import type { Store } from '../store/store';
import { HospitalPlaceRow } from './hospital-place.entity';

/** Keeps the projection of what hospitals are called and where they are, and the province on their announcements, by which people filter. */
export async function takeHospitalPlaces(store: Store, event: Numbered<HospitalsDescribed>): Promise<void> {
  await consumeOnce(store, 'hospital-places', event.id, async (em) => {
    const known = new Map(
      (await em.find(HospitalPlaceRow, {}, { disableIdentityMap: true })).map((row) => [row.hospitalId, row]),
    );
    const places = event.payload.profiles.map(({ id, province, name }) => ({
      hospitalId: id,
      province,
      name,
    }));
    const changed = places.filter(({ hospitalId, province, name }) => {
      const before = known.get(hospitalId);
      return before?.province !== province || before.name !== name;
    });
    await upsertRows(em, HospitalPlaceRow, changed, ['province', 'name']);
    const moved = changed.filter(({ hospitalId, province }) => known.get(hospitalId)?.province !== province);
    for (const { hospitalId, province } of moved) {
      await em.nativeUpdate(AnnouncementRow, { hospitalId }, { province });
    }
  });
}
