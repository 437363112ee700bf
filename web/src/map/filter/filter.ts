import type { BedKind, EquipmentKind, SevereIllness } from '@goldenhour/client';
import type { Hospital } from '../board/bed';
import type { Shown } from '../board/shown';
import { initialsOf, isInitials } from './hangul';

/** What the visitor wants to see. */
export interface Filter {
  /** Of which kind of bed the numbers are. */
  readonly kind: BedKind;
  readonly text: string;
  /** '' for all. */
  readonly province: string;
  /** '' for all of the province. */
  readonly district: string;
  readonly freshOnly: boolean;
  /** A fresh free bed of the kind. */
  readonly freeOnly: boolean;
  readonly equipment: readonly EquipmentKind[];
  readonly illnesses: readonly SevereIllness[];
}

export const NO_FILTER: Filter = {
  kind: 'ER_GENERAL',
  text: '',
  province: '',
  district: '',
  freshOnly: false,
  freeOnly: false,
  equipment: [],
  illnesses: [],
};

/** Whether the API must be asked which hospitals match: equipment and acceptance are not on the board. */
export function needsApi({ equipment, illnesses }: Filter): boolean {
  return equipment.length + illnesses.length > 0;
}

/** How many conditions stand. */
export function activeCount(filter: Filter): number {
  return (
    filter.equipment.length +
    filter.illnesses.length +
    Number(filter.kind !== NO_FILTER.kind) +
    Number(filter.text.trim() !== '') +
    Number(filter.province !== '') +
    Number(filter.district !== '') +
    Number(filter.freeOnly) +
    Number(filter.freshOnly)
  );
}

/** What a text can be found in, made once for each hospital and language. */
export type SearchText = (hospital: Hospital) => { readonly words: string; readonly initials: string };

export function searchTexts(provinceName: (province: string) => string): SearchText {
  const made = new WeakMap<Hospital, { words: string; initials: string }>();
  return (hospital) => {
    const known = made.get(hospital);
    if (known) return known;
    const { name, province, district, address } = hospital;
    const parts = [name, province, province === null ? null : provinceName(province), district, address];
    const text = {
      words: parts
        .filter((part) => part !== null)
        .join('\n')
        .normalize('NFC')
        .toLowerCase(),
      initials: initialsOf(name ?? ''),
    };
    made.set(hospital, text);
    return text;
  };
}

/**
 * Whether a hospital is shown. The text is part of the name, region or address, or initials of the name (초성), as
 * ㄷㅁㄱㄴ finds 데모강남의료원.
 * @param allowed ids that the API said match; null when it was not asked
 */
export function matches(
  shown: Shown,
  filter: Filter,
  searchText: SearchText,
  allowed: ReadonlySet<string> | null,
): boolean {
  const { hospital, bed, freshness } = shown;
  if (filter.province !== '' && hospital.province !== filter.province) return false;
  if (filter.district !== '' && hospital.district !== filter.district) return false;
  if (filter.freshOnly && freshness !== 'FRESH') return false;
  if (filter.freeOnly && !(freshness === 'FRESH' && (bed.available ?? 0) > 0)) return false;
  // Every hospital of the feed has an emergency room; what it has besides, it must have said.
  if (filter.kind !== 'ER_GENERAL' && bed.reportedAt === null && bed.capacity === null) return false;
  if (allowed && !allowed.has(hospital.id)) return false;
  const wanted = filter.text.trim().normalize('NFC').toLowerCase();
  if (wanted === '') return true;
  const { words, initials } = searchText(hospital);
  return words.includes(wanted) || (isInitials(wanted) && initials.includes(wanted));
}
