export { estimateTravel, type TravelEstimate } from './estimate';
export { haversineMeters } from './haversine';
export type { Point } from './point';
