import type { Point } from './point';

/** Mean earth radius R1 of the IUGG, in metres. */
const EARTH_RADIUS_METERS = 6_371_008.8;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Great-circle distance in metres on a sphere (R. W. Sinnott, "Virtues of the Haversine", Sky and
 * Telescope 68, 1984). The earth is no sphere: the error against an ellipsoid is at most about 0.5 %.
 */
export function haversineMeters(a: Point, b: Point): number {
  const latitudes = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2;
  const longitudes = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  const h = latitudes + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * longitudes;
  // Rounding can lift h a hair above 1 for opposite points, and the arc sine of that is no number.
  return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(h)));
}
