import type { Crowding, Freshness } from '@goldenhour/events';

/**
 * The bands that Korean emergency services use (available ÷ capacity): ≤ 0.35 혼잡, < 0.7 보통, else 원활.
 * Unknown without both numbers, and for numbers too old to trust.
 */
export function crowdingOf(
  available: number | null,
  capacity: number | null,
  freshness: Freshness,
): Crowding {
  if (available === null || capacity === null || capacity <= 0) return 'UNKNOWN';
  if (freshness === 'STALE' || freshness === 'UNKNOWN') return 'UNKNOWN';
  const share = available / capacity;
  if (share <= 0.35) return 'CROWDED';
  return share < 0.7 ? 'MODERATE' : 'SMOOTH';
}
