/** How long a way takes by road, and who says so. */
export interface TravelTime {
  /** Whole minutes, rounded up, at least 1. */
  readonly minutes: number;
  readonly source: 'ESTIMATE' | 'OSRM';
}

/** A number of seconds as travel times state it. */
export function toMinutes(seconds: number): number {
  return Math.max(1, Math.ceil(seconds / 60));
}
