import type { BedKind } from '@goldenhour/client';

export const BED_GROUPS = ['er', 'icu', 'ward', 'operating', 'trauma', 'infectious', 'other'] as const;
export type BedGroup = (typeof BED_GROUPS)[number];

/** Under which heading a hospital's bed stands. */
export function bedGroupOf(kind: BedKind): BedGroup {
  if (/^INFECTIOUS/.test(kind)) return 'infectious';
  if (kind === 'OPERATING_ROOM' || kind === 'TRAUMA_OPERATING_ROOM') return 'operating';
  if (/^TRAUMA/.test(kind)) return 'trauma';
  if (/(^|_)ICU(_|$)/.test(kind)) return 'icu';
  if (/(^|_)WARD(_|$)/.test(kind)) return 'ward';
  if (/^(ER|ISOLATION_ZONE)_/.test(kind)) return 'er';
  return 'other';
}
