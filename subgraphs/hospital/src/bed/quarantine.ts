import type { BedKind } from '@goldenhour/subgraph-kit';

export type QuarantineReason = 'ABOVE_LIMIT' | 'BELOW_LIMIT' | 'NOT_A_NUMBER';

/** Without a capacity nothing says what is possible; these are far above any emergency department. */
const LIMIT_WITHOUT_CAPACITY = 300;
const WARD_LIMIT_WITHOUT_CAPACITY = 3000;

/**
 * The highest believable number of free beds: 3 × capacity + 10, or a flat limit without a capacity.
 * The lowest is its negative (over capacity), −300 without a capacity for every kind.
 */
export function believableRange(kind: BedKind, capacity: number | null): { min: number; max: number } {
  if (capacity !== null) return { min: -(3 * capacity + 10), max: 3 * capacity + 10 };
  return {
    min: -LIMIT_WITHOUT_CAPACITY,
    max: kind === 'WARD_GENERAL' ? WARD_LIMIT_WITHOUT_CAPACITY : LIMIT_WITHOUT_CAPACITY,
  };
}

/** Why a reported number cannot be believed, or null. A refused number is shown as unknown, its text kept. */
export function quarantineReason(
  kind: BedKind,
  value: number,
  capacity: number | null,
): QuarantineReason | null {
  const { min, max } = believableRange(kind, capacity);
  if (value > max) return 'ABOVE_LIMIT';
  if (value < min) return 'BELOW_LIMIT';
  return null;
}

/** Believable, but more free beds than the hospital has: shown with a mark. */
export function isSuspect(value: number | null, capacity: number | null): boolean {
  return value !== null && capacity !== null && value > capacity;
}
