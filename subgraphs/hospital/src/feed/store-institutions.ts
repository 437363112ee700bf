import { NOTHING_CHANGED, type FeedState, type HospitalsChanged } from '@goldenhour/events';
import type { InstitutionRow } from '@goldenhour/nemc';
import { toMicroDegrees, toProfile } from '../hospital/hospital-profile';
import { HospitalRow } from '../hospital/hospital.entity';
import type { Transaction } from '../store/store';
import { writeFeedState } from './feed-state';
import { findOrCreateHospitals } from './hospital-directory';

/** Stores what hospitals are: name, place, tier, telephones. Null when nothing is new. */
export async function storeInstitutions(
  { em, now }: Transaction,
  rows: readonly InstitutionRow[],
  source: FeedState['source'],
): Promise<HospitalsChanged | null> {
  const { idOf } = await findOrCreateHospitals(em, rows);
  const stored = new Map(
    (await em.find(HospitalRow, {}, { disableIdentityMap: true })).map((row) => [row.id, row]),
  );
  const changed: HospitalRow[] = [];
  for (const row of rows) {
    const before = stored.get(idOf.get(row.hpid)!)!;
    const after: HospitalRow = {
      id: before.id,
      hpid: row.hpid,
      name: row.name?.normalize('NFC') ?? before.name,
      address: row.address?.normalize('NFC') ?? before.address,
      tier: row.tier ?? before.tier,
      province: row.province ?? before.province,
      district: row.district ?? before.district,
      phone: row.phone ?? before.phone,
      erPhone: row.erPhone ?? before.erPhone,
      latitudeE6: toMicroDegrees(row.latitude) ?? before.latitudeE6,
      longitudeE6: toMicroDegrees(row.longitude) ?? before.longitudeE6,
    };
    if (COLUMNS.some((column) => before[column] !== after[column])) changed.push(after);
  }
  if (changed.length > 0) await em.upsertMany(HospitalRow, changed);
  await writeFeedState(em, { source, institutionsAt: now });
  return changed.length > 0 ? { ...NOTHING_CHANGED, profiles: changed.map(toProfile) } : null;
}

const COLUMNS = [
  'hpid',
  'name',
  'address',
  'tier',
  'province',
  'district',
  'phone',
  'erPhone',
  'latitudeE6',
  'longitudeE6',
] as const;
