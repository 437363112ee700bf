import type { Crowding, Freshness } from '@goldenhour/client';
import type { Bed } from './bed';

const MINUTE = 60_000;

/** The most trustworthy first. */
export const FRESHNESS: readonly Freshness[] = ['FRESH', 'AGING', 'STALE', 'UNKNOWN'];

/**
 * The freshness to show: what the server said, or worse when time went on without it. A page that is cut off from the
 * server must turn grey by itself; it never makes a number fresher than the server did.
 */
export function freshnessNow(bed: Bed, now: number): Freshness {
  if (bed.available === null || bed.reportedAt === null) return 'UNKNOWN';
  const age = now - bed.reportedAt;
  return worse(age <= 15 * MINUTE ? 'FRESH' : age <= 30 * MINUTE ? 'AGING' : 'STALE', bed.freshness);
}

export function worse(one: Freshness, other: Freshness): Freshness {
  return FRESHNESS[Math.max(FRESHNESS.indexOf(one), FRESHNESS.indexOf(other))]!;
}

/** How crowded to call it: an old number says nothing about now. */
export function crowdingNow({ crowding }: Bed, freshness: Freshness): Crowding {
  return freshness === 'FRESH' || freshness === 'AGING' ? crowding : 'UNKNOWN';
}

/** How a hospital looks on the map and in the list; the first is the one to be warned of. */
export const LOOKS = ['CROWDED', 'MODERATE', 'SMOOTH', 'PLAIN', 'AGING', 'STALE', 'UNKNOWN'] as const;
export type Look = (typeof LOOKS)[number];

/** Only a fresh number has a colour. PLAIN is a fresh number of which nobody knows whether it is much. */
export function lookOf(freshness: Freshness, crowding: Crowding): Look {
  if (freshness !== 'FRESH') return freshness;
  return crowding === 'UNKNOWN' ? 'PLAIN' : crowding;
}
