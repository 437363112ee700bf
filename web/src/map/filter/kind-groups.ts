import type { BedKind } from '@goldenhour/client';

export const KIND_GROUPS = ['er', 'icu', 'ward', 'other'] as const;
export type KindGroup = (typeof KIND_GROUPS)[number];

const ER_BEDS: readonly BedKind[] = [
  'ER_GENERAL',
  'ER_PEDIATRIC',
  'ER_NEGATIVE_PRESSURE',
  'ER_ISOLATION',
  'ER_PEDIATRIC_NEGATIVE_PRESSURE',
  'ER_PEDIATRIC_ISOLATION',
  'ER_COHORT',
  'ISOLATION_ZONE_NEGATIVE_PRESSURE',
  'ISOLATION_ZONE_GENERAL',
];

/** The groups in which people look for a kind. */
export function kindGroupOf(kind: BedKind): KindGroup {
  if (ER_BEDS.includes(kind)) return 'er';
  if (/(^|_)ICU(_|$)/.test(kind)) return 'icu';
  if (/(^|_)WARD(_|$)/.test(kind)) return 'ward';
  return 'other';
}
