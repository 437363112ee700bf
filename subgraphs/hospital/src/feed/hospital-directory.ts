import type { HospitalProfile } from '@goldenhour/events';
import { upsertRows, type EntityManager } from '@goldenhour/subgraph-kit';
import { HospitalRow } from '../hospital/hospital.entity';
import { toProfile } from '../hospital/hospital-profile';

/** What a row of any operation says of who reports. */
export interface Reporter {
  readonly hpid: string;
  readonly phpid?: string | null;
  readonly name: string | null;
}

export interface Directory {
  readonly idOf: ReadonlyMap<string, number>;
  /** Hospitals that are new or have a new hpid. */
  readonly changed: readonly HospitalProfile[];
}

/**
 * Knows each reporter's row. A new hpid whose `phpid` we know is the same hospital registered anew; an
 * unknown one is a new hospital, known so far by its name alone.
 */
export async function findOrCreateHospitals(
  em: EntityManager,
  reporters: readonly Reporter[],
): Promise<Directory> {
  const known = await em.createQueryBuilder(HospitalRow).select(['id', 'hpid']).execute<HospitalRow[]>('all');
  const idOf = new Map(known.map((row) => [row.hpid, row.id]));
  const present = new Set(reporters.map((reporter) => reporter.hpid));
  const touched: string[] = [];
  const created: Partial<HospitalRow>[] = [];
  for (const { hpid, phpid, name } of reporters) {
    if (idOf.has(hpid)) continue;
    touched.push(hpid);
    const former = phpid && !present.has(phpid) ? idOf.get(phpid) : undefined;
    if (former !== undefined) {
      await em.nativeUpdate(HospitalRow, former, { hpid });
      idOf.set(hpid, former);
      idOf.delete(phpid!);
    } else {
      created.push({ hpid, name: (name ?? hpid).normalize('NFC') });
    }
  }
  if (touched.length === 0) return { idOf, changed: [] };
  // Another process may have met the same new hospital in this moment.
  await upsertRows(em, HospitalRow, created, ['hpid'], ['hpid']);
  const rows = await em.find(HospitalRow, { hpid: { $in: touched } }, { disableIdentityMap: true });
  for (const row of rows) idOf.set(row.hpid, row.id);
  return { idOf, changed: rows.map(toProfile) };
}
