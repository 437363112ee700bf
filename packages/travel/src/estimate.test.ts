import fc from 'fast-check';
import { estimateTravel } from './estimate';
import { haversineMeters } from './haversine';

const SEOUL = { latitude: 37.5663, longitude: 126.9779 };
const point = fc.record({
  latitude: fc.double({ min: 33, max: 39, noNaN: true }),
  longitude: fc.double({ min: 125, max: 131, noNaN: true }),
});

/** A point so many kilometres north of Seoul's city hall, as the crow flies. */
const north = (km: number) => ({ ...SEOUL, latitude: SEOUL.latitude + km / 111.195 });

it('takes as long there as back', () => {
  fc.assert(
    fc.property(point, point, (a, b) => {
      expect(estimateTravel(a, b)).toEqual(estimateTravel(b, a));
    }),
  );
});

it('never takes less time for a longer way', () => {
  fc.assert(
    fc.property(point, point, point, (from, a, b) => {
      const [near, far] = haversineMeters(from, a) <= haversineMeters(from, b) ? [a, b] : [b, a];
      expect(estimateTravel(from, near).minutes).toBeLessThanOrEqual(estimateTravel(from, far).minutes);
    }),
  );
});

it('takes 1 minute to where one is already', () => {
  expect(estimateTravel(SEOUL, SEOUL)).toEqual({ minutes: 1, source: 'ESTIMATE' });
});

it.each([
  ['inside a city', 2, 6], // 2.8 km of road at 30 km/h: 5.6 min
  ['across a city', 7, 20], // 9.8 km: 19.6 min
  ['to the next city', 20, 38], // 10 km: 20 min, then 18 km at 60 km/h: 18 min
  ['across a province', 60, 80], // 20 + 30 min, then 44 km at 90 km/h: 29.3 min
])('follows the stated speeds %s: %d km as the crow flies', (_where, km, minutes) => {
  expect(estimateTravel(SEOUL, north(km)).minutes).toBeGreaterThanOrEqual(minutes - 1);
  expect(estimateTravel(SEOUL, north(km)).minutes).toBeLessThanOrEqual(minutes + 1);
});

it('stays near what is usual from Seoul to Busan by road: four to six hours', () => {
  const { minutes } = estimateTravel(SEOUL, { latitude: 35.1798, longitude: 129.075 });
  expect(minutes).toBeGreaterThan(240);
  expect(minutes).toBeLessThan(360);
});
