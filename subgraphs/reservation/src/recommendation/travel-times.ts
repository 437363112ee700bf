import { estimateTravel, type Point } from '@goldenhour/travel';
import type { TravelSource } from '@goldenhour/subgraph-kit';

export interface TravelTime {
  /** Whole minutes, at least 1. */
  readonly minutes: number;
  readonly source: TravelSource;
}

/** How long the way takes from one place to each of many, in their order. */
export type TravelTimes = (from: Point, to: readonly Point[]) => Promise<readonly TravelTime[]>;

/** Without a road router. */
export const estimatedTimes: TravelTimes = (from, to) =>
  Promise.resolve(to.map((point) => estimateTravel(from, point)));
