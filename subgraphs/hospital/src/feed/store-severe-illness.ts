import { NOTHING_CHANGED, type HospitalsChanged, type SevereIllnessState } from '@goldenhour/events';
import type { SevereIllnessRow } from '@goldenhour/nemc';
import { upsertRows } from '@goldenhour/subgraph-kit';
import { lockReports } from '../bed/bed.repository';
import { HospitalReportRow } from '../hospital/hospital-report.entity';
import type { Transaction } from '../store/store';
import { findOrCreateHospitals } from './hospital-directory';

/** One illness as stored: what is shown, and the feed's own text. */
export interface StoredSevereIllness extends SevereIllnessState {
  readonly raw: string | null;
}

/** Stores which severe illnesses each hospital accepts; null when nothing is new. */
export async function storeSevereIllness(
  { em }: Transaction,
  rows: readonly SevereIllnessRow[],
): Promise<HospitalsChanged | null> {
  const { idOf, changed: profiles } = await findOrCreateHospitals(em, rows);
  const reports = await lockReports(em, [...new Set(rows.map((row) => idOf.get(row.hpid)!))]);
  const stored = new Map(reports.map((report) => [report.hospitalId, report.severeIllness]));
  const upserts: Pick<HospitalReportRow, 'hospitalId' | 'freshness' | 'severeIllness'>[] = [];
  const severeIllness: HospitalsChanged['severeIllness'][number][] = [];
  for (const row of rows) {
    const hospitalId = idOf.get(row.hpid)!;
    const states: StoredSevereIllness[] = row.illnesses.map(({ illness, availability, note, rawFlag }) => ({
      illness,
      availability,
      note,
      raw: rawFlag,
    }));
    const json = JSON.stringify(states);
    if (json === stored.get(hospitalId)) continue;
    upserts.push({ hospitalId, freshness: 'UNKNOWN', severeIllness: json });
    severeIllness.push({
      hospitalId,
      states: states.map(({ illness, availability, note }) => ({ illness, availability, note })),
    });
  }
  await upsertRows(em, HospitalReportRow, upserts, ['severeIllness']);
  return upserts.length + profiles.length > 0 ? { ...NOTHING_CHANGED, profiles, severeIllness } : null;
}

export function parseSevereIllness(json: string | null): SevereIllnessState[] {
  if (json === null) return [];
  return (JSON.parse(json) as StoredSevereIllness[]).map(({ illness, availability, note }) => ({
    illness,
    availability,
    note,
  }));
}
