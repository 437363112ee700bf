import type { Candidate } from './candidate';
import type { LeftOutReason } from './reasons';

/**
 * Why a hospital can not be recommended; null = it can. What the hospital lacks is told before the distance: "too far"
 * means that going farther would help.
 */
export function leftOutReason(candidate: Candidate, radiusKm: number): LeftOutReason | null {
  const { bed, illness, equipment, distanceMeters } = candidate;
  if (bed.freshness === 'UNKNOWN' || bed.available === null) return 'UNKNOWN_BED';
  if (bed.freshness === 'STALE') return 'STALE';
  if (bed.available <= 0) return 'NO_BED';
  if (illness === 'UNAVAILABLE') return 'ILLNESS_NOT_ACCEPTED';
  if (equipment.some(({ availability }) => availability === 'UNAVAILABLE')) return 'NO_EQUIPMENT';
  return distanceMeters > radiusKm * 1000 ? 'TOO_FAR' : null;
}
