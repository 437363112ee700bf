export { estimateTravel, type TravelEstimate } from './estimate';
export { haversineMeters } from './haversine';
export type { Point } from './point';
export type { TravelTime } from './travel-time';
export { TravelTimes, type TravelTimesOptions } from './travel-times';
