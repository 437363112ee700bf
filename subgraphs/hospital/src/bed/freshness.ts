import type { Freshness } from '@goldenhour/events';

const MINUTE = 60_000;
/** A number is FRESH up to this age, milliseconds. */
export const FRESH_MS = 15 * MINUTE;
/** … AGING up to this age, and STALE beyond it. A staff's value stands as long. */
export const AGING_MS = 30 * MINUTE;
/** A report further ahead of the database's clock than this is no report. */
export const FUTURE_MS = 5 * MINUTE;

/** How far a number that was reported at that moment can be trusted now; both epoch milliseconds. */
export function freshnessOf(reportedAt: number | null, now: number): Freshness {
  if (reportedAt === null) return 'UNKNOWN';
  const age = now - reportedAt;
  if (age <= FRESH_MS) return 'FRESH';
  return age <= AGING_MS ? 'AGING' : 'STALE';
}

/** When its freshness changes next, epoch milliseconds; Infinity when it never does. */
export function nextFreshnessChange(reportedAt: number | null, now: number): number {
  if (reportedAt === null) return Infinity;
  const age = now - reportedAt;
  if (age <= FRESH_MS) return reportedAt + FRESH_MS + 1;
  return age <= AGING_MS ? reportedAt + AGING_MS + 1 : Infinity;
}
