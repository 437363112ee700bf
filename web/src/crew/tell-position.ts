import type { Place } from '../map/board/bed';

const LEAST_MS = 15_000;
const AT_LATEST_MS = 120_000;
const MOVED_METRES = 100;
const METRES_PER_DEGREE = 111_320;

export interface Told {
  readonly at: Place;
  /** Epoch milliseconds. */
  readonly when: number;
}

/** Whether a position is worth telling: never twice in 15 seconds, only when it moved 100 m, or after two minutes. */
export function isWorthTelling(at: Place, last: Told | null, now: number): boolean {
  if (last === null) return true;
  const since = now - last.when;
  if (since < LEAST_MS) return false;
  return since >= AT_LATEST_MS || metres(at, last.at) >= MOVED_METRES;
}

/** Flat, which is right within a city. */
function metres(a: Place, b: Place): number {
  const north = (a.latitude - b.latitude) * METRES_PER_DEGREE;
  const east = (a.longitude - b.longitude) * METRES_PER_DEGREE * Math.cos((a.latitude * Math.PI) / 180);
  return Math.hypot(north, east);
}
