import type { Point } from '@goldenhour/travel';

const PER_DEGREE = 1_000_000;

/** Degrees as the whole millionths that are stored (11 cm). */
export function microDegrees(degrees: number): number;
export function microDegrees(degrees: number | null): number | null;
export function microDegrees(degrees: number | null): number | null {
  return degrees === null ? null : Math.round(degrees * PER_DEGREE);
}

/** A stored place; null where it is not known. */
export function pointOf(latitude: number | null, longitude: number | null): Point | null {
  if (latitude === null || longitude === null) return null;
  return { latitude: latitude / PER_DEGREE, longitude: longitude / PER_DEGREE };
}
