import type { EntityManager } from '@goldenhour/subgraph-kit';
import { lockReports } from '../bed/bed.repository';
import { HospitalReportRow } from './hospital-report.entity';
import { HospitalRow } from './hospital.entity';

/** A hospital's report row, locked; made first for one that never reported. Null = no such hospital. */
export async function lockHospital(em: EntityManager, hospitalId: number): Promise<HospitalReportRow | null> {
  // Locked before anything is inserted: on MySQL an insert that finds the row there shares a lock on it, and two
  // writers who share it can neither of them go on.
  const [known] = await lockReports(em, [hospitalId]);
  if (known) return known;
  if ((await em.count(HospitalRow, hospitalId)) === 0) return null;
  await em
    .createQueryBuilder(HospitalReportRow)
    .insert({ hospitalId, freshness: 'UNKNOWN' })
    .onConflict(['hospital_id'] as never)
    // Nor does it share one when another has made the row just now: it changes nothing, but it changes.
    .merge(['hospitalId'])
    .execute();
  return (await lockReports(em, [hospitalId]))[0] ?? null;
}
