import { haversineMeters } from './haversine';
import type { Point } from './point';

export interface TravelEstimate {
  /** Whole minutes, at least 1. */
  readonly minutes: number;
  readonly source: 'ESTIMATE';
}

/**
 * Road distance divided by straight distance, the "circuity". Newell (Traffic Flow on Transportation
 * Networks, 1980) gives about 1.2 for random pairs in a city; Ballou, Rahardja and Sakai (Transportation
 * Research A 36, 2002) compare countries. 1.4 is our assumption, above the city figure on purpose: short
 * ways and ways round mountains and rivers wind more, and too long is the safer error for a crew.
 */
const DETOUR_FACTOR = 1.4;

/**
 * Speeds by road kilometre. They are assumptions, chosen so that no single one is the speed of an
 * empty road: the first 10 km are city streets with junctions, then arterial roads, then motorways.
 */
const LEGS: readonly { readonly untilKm: number; readonly kmPerHour: number }[] = [
  { untilKm: 10, kmPerHour: 30 },
  { untilKm: 40, kmPerHour: 60 },
  { untilKm: Infinity, kmPerHour: 90 },
];

/**
 * A first guess of the driving time where no route is known: great-circle distance × 1.4, driven at
 * 30 km/h for the first 10 km of road, 60 km/h up to 40 km, 90 km/h beyond; minutes rounded up, at
 * least 1. It knows no traffic, river or sea, so compare hospitals with it and promise nobody an arrival.
 * The legs follow one another, so a longer way never takes less time.
 */
export function estimateTravel(from: Point, to: Point): TravelEstimate {
  const roadKm = (haversineMeters(from, to) / 1000) * DETOUR_FACTOR;
  let hours = 0;
  let drivenKm = 0;
  for (const { untilKm, kmPerHour } of LEGS) {
    const legKm = Math.max(0, Math.min(roadKm, untilKm) - drivenKm);
    hours += legKm / kmPerHour;
    drivenKm += legKm;
  }
  return { minutes: Math.max(1, Math.ceil(hours * 60)), source: 'ESTIMATE' };
}
