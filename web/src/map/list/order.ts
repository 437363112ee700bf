import type { HospitalTier } from '@goldenhour/client';
import { FRESHNESS } from '../board/freshness';
import type { Shown } from '../board/shown';

export const COLUMNS = ['name', 'distance', 'beds', 'crowding', 'age'] as const;
export type Column = (typeof COLUMNS)[number];

export interface Order {
  readonly column: Column;
  readonly direction: 1 | -1;
}

export const BY_NAME: Order = { column: 'name', direction: 1 };

const TIERS: readonly HospitalTier[] = ['REGIONAL_CENTER', 'LOCAL_CENTER', 'LOCAL_INSTITUTION', 'REGISTERED'];
const CROWDING = ['SMOOTH', 'MODERATE', 'CROWDED', 'UNKNOWN'];
const collator = new Intl.Collator('ko', { numeric: true });

const trust = ({ freshness }: Shown): number => FRESHNESS.indexOf(freshness);
const byName = (a: Shown, b: Shown): number =>
  collator.compare(a.hospital.name ?? '', b.hospital.name ?? '') ||
  collator.compare(a.hospital.hpid ?? '', b.hospital.hpid ?? '');

interface Rule {
  /** Goes before the comparison whatever the direction: what must not look good comes last. */
  readonly rank?: (shown: Shown) => number;
  /** Ascending. */
  readonly compare: (a: Shown, b: Shown) => number;
}

/** @param metres of a hospital from the visitor; Infinity where unknown */
function rules(metres: (shown: Shown) => number): Record<Column, Rule> {
  return {
    // Those that never report have nothing to say to someone who reads from the top.
    name: { rank: ({ bed }) => Number(bed.reportedAt === null), compare: byName },
    distance: {
      rank: (shown) => Number(metres(shown) === Infinity),
      compare: (a, b) => metres(a) - metres(b) || 0,
    },
    beds: { rank: trust, compare: (a, b) => (a.bed.available ?? 0) - (b.bed.available ?? 0) },
    crowding: {
      rank: trust,
      compare: (a, b) => CROWDING.indexOf(a.crowding) - CROWDING.indexOf(b.crowding),
    },
    age: {
      rank: ({ bed }) => Number(bed.reportedAt === null),
      compare: (a, b) => (b.bed.reportedAt ?? 0) - (a.bed.reportedAt ?? 0),
    },
  };
}

export function sorted(
  shown: readonly Shown[],
  order: Order,
  metres: (shown: Shown) => number,
): readonly Shown[] {
  const { compare, rank = () => 0 } = rules(metres)[order.column];
  const byTier = (a: Shown, b: Shown): number => tierRank(a) - tierRank(b);
  return [...shown].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      compare(a, b) * order.direction ||
      (order.column === 'name' ? 0 : byTier(a, b)) ||
      byName(a, b),
  );
}

/** Whether live changes can move rows of a table that is sorted by it. */
export function isLive({ column }: Order): boolean {
  return column !== 'name' && column !== 'distance';
}

/** Most free beds first is what someone who sorts by beds wants to see. */
export function chosen(column: Column, before: Order): Order {
  if (column === before.column) return { column, direction: before.direction === 1 ? -1 : 1 };
  return { column, direction: column === 'beds' ? -1 : 1 };
}

function tierRank({ hospital: { tier } }: Shown): number {
  return tier === null ? TIERS.length : TIERS.indexOf(tier);
}
