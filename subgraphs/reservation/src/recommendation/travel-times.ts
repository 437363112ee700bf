import type { Point, TravelTime } from '@goldenhour/travel';

export type { TravelTime };

/** How long the way takes from one place to each of many, in their order. */
export type TravelTimes = (from: Point, to: readonly Point[]) => Promise<readonly TravelTime[]>;
