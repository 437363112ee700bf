import type { BoardHospital } from '../board/board-hospital';
import { isInitials, searchable } from '../board/hangul';
import type { HospitalFilter } from './hospital-filter.input';

export type HospitalPredicate = (hospital: BoardHospital) => boolean;

/** A filter made ready once, to be asked of many hospitals. An absent or empty condition holds for all. */
export function matcherOf(filter: HospitalFilter | null | undefined): HospitalPredicate {
  if (!filter) return () => true;
  const conditions: HospitalPredicate[] = [];
  const { text, provinces, districts, tiers, bedKinds, equipment, severeIllness, fresh } = filter;
  if (text && searchable(text) !== '') conditions.push(textMatcher(searchable(text)));
  if (provinces?.length)
    conditions.push(({ province }) => province !== null && nfc(provinces).includes(province));
  if (districts?.length)
    conditions.push(({ district }) => district !== null && nfc(districts).includes(district));
  if (tiers?.length) conditions.push(({ tier }) => tier !== null && tiers.includes(tier));
  if (bedKinds?.length) conditions.push((hospital) => bedKinds.every((kind) => hospital.hasFreshBed(kind)));
  if (equipment?.length) {
    conditions.push((hospital) =>
      equipment.every((kind) =>
        hospital.equipment.some((e) => e.kind === kind && e.availability === 'AVAILABLE'),
      ),
    );
  }
  if (severeIllness?.length) {
    conditions.push((hospital) =>
      severeIllness.every((illness) =>
        hospital.severeIllness.some((s) => s.illness === illness && s.availability === 'AVAILABLE'),
      ),
    );
  }
  if (fresh) conditions.push((hospital) => hospital.isFresh);
  return (hospital) => conditions.every((holds) => holds(hospital));
}

function textMatcher(text: string): HospitalPredicate {
  if (isInitials(text)) return (hospital) => hospital.initials.includes(text);
  return (hospital) => hospital.searchText.includes(text);
}

function nfc(names: readonly string[]): string[] {
  return names.map((name) => name.normalize('NFC'));
}
