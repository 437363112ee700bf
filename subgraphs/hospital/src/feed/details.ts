import { NOTHING_CHANGED, type HospitalsChanged } from '@goldenhour/events';
import type { EntityManager } from '@goldenhour/subgraph-kit';
import { toProfile } from '../hospital/hospital-profile';
import { HospitalRow } from '../hospital/hospital.entity';
import type { Transaction } from '../store/store';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * Hospitals whose details are due: never read, or a week ago.
 * @param spread at most one now and then, so that all calls of the week are as far apart as they can be
 */
export async function hospitalsWithoutDetails(
  em: EntityManager,
  now: number,
  limit: number,
  spread: boolean,
): Promise<Pick<HospitalRow, 'id' | 'hpid'>[]> {
  if (spread) {
    const [row] = await em.execute<{ hospitals: number | string; last: number | string | null }[]>(
      'select count(*) as hospitals, max(detail_at) as last from hospital',
    );
    if (row?.last != null && now - Number(row.last) < WEEK_MS / Math.max(1, Number(row.hospitals))) return [];
  }
  return em.find(
    HospitalRow,
    { $or: [{ detailAt: null }, { detailAt: { $lt: now - WEEK_MS } }] },
    { fields: ['id', 'hpid'], orderBy: { detailAt: 'asc', id: 'asc' }, limit, disableIdentityMap: true },
  );
}

/** @param departments Korean names; null when the feed has no details of that hospital */
export async function storeDetails(
  { em, now }: Transaction,
  id: number,
  departments: readonly string[] | null,
): Promise<HospitalsChanged | null> {
  const before = await em.findOneOrFail(HospitalRow, { id }, { disableIdentityMap: true });
  const json = departments && JSON.stringify(departments.map((name) => name.normalize('NFC')));
  await em.nativeUpdate(HospitalRow, { id }, { departments: json ?? before.departments, detailAt: now });
  if (json === null || json === before.departments) return null;
  const profile = toProfile(Object.assign(before, { departments: json }));
  return { ...NOTHING_CHANGED, profiles: [profile] };
}
