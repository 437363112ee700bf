import { NOTHING_CHANGED, type FeedState, type HospitalsChanged } from '@goldenhour/events';
import type { InstitutionRow } from '@goldenhour/nemc';
import { upsertRows, type Plain } from '@goldenhour/subgraph-kit';
import { toMicroDegrees, toProfile } from '../hospital/hospital-profile';
import { HospitalRow } from '../hospital/hospital.entity';
import type { Transaction } from '../store/store';
import { writeFeedState } from './feed-state';
import { findOrCreateHospitals } from './hospital-directory';

/** Stores what hospitals are (name, place, tier, telephones) and that the list was read. */
export async function storeInstitutions(
  { em, now }: Transaction,
  rows: readonly InstitutionRow[],
  source: FeedState['source'],
): Promise<HospitalsChanged> {
  const { idOf, changed: registered } = await findOrCreateHospitals(em, rows);
  const known: Plain<HospitalRow>[] = await em.find(HospitalRow, {}, { disableIdentityMap: true });
  const stored = new Map(known.map((row) => [row.id, row]));
  // Who is new or has a new hpid is told even when the list says nothing else of them.
  const profiles = new Map(registered.map((profile) => [profile.id, profile]));
  const changed: HospitalRow[] = [];
  for (const row of rows) {
    const before = stored.get(idOf.get(row.hpid)!)!;
    const after: HospitalRow = {
      id: before.id,
      departments: before.departments,
      detailAt: before.detailAt,
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
    if (COLUMNS.every((column) => before[column] === after[column])) continue;
    changed.push(after);
    profiles.set(after.id, toProfile(after));
  }
  await upsertRows(em, HospitalRow, changed, COLUMNS);
  const feed = await writeFeedState(em, { source, institutionsAt: now });
  return { ...NOTHING_CHANGED, profiles: [...profiles.values()], feed };
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
