import type { BedState } from '@goldenhour/events';
import type { BedHistoryRow } from './bed-history.entity';

/** Whether a change makes a point of the history: another number, whoever stated it. Ageing alone does not. */
export function isOtherNumber(was: BedState, is: BedState): boolean {
  return was.available !== is.available || was.capacity !== is.capacity;
}

/** @param at when it was known, by the database's clock, epoch milliseconds */
export function historyPoint(hospitalId: number, is: BedState, at: number): BedHistoryRow {
  return { hospitalId, kind: is.kind, at, available: is.available, capacity: is.capacity };
}
