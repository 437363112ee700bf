import { haversineMeters } from './haversine';

const SEOUL_CITY_HALL = { latitude: 37.5663, longitude: 126.9779 };
const BUSAN_CITY_HALL = { latitude: 35.1798, longitude: 129.075 };

it('knows the distance from Seoul to Busan within 1 %', () => {
  // 325 km on the WGS 84 ellipsoid between the two city halls.
  expect(haversineMeters(SEOUL_CITY_HALL, BUSAN_CITY_HALL) / 325_000).toBeCloseTo(1, 2);
});

it('is one sixtieth of a degree to the nautical mile along a meridian', () => {
  const mile = haversineMeters({ latitude: 37, longitude: 127 }, { latitude: 37 + 1 / 60, longitude: 127 });
  expect(mile / 1852).toBeCloseTo(1, 2);
});

it('is zero from a place to itself', () => {
  expect(haversineMeters(SEOUL_CITY_HALL, SEOUL_CITY_HALL)).toBe(0);
});

it('takes the short way over the date line', () => {
  const east = { latitude: 0, longitude: 179.9 };
  const west = { latitude: 0, longitude: -179.9 };
  expect(haversineMeters(east, west)).toBeLessThan(23_000);
});

it('is half the circumference between opposite places', () => {
  const here = { latitude: 37.5, longitude: 127 };
  const opposite = { latitude: -37.5, longitude: -53 };
  expect(haversineMeters(here, opposite)).toBeCloseTo(Math.PI * 6_371_008.8, 0);
});
