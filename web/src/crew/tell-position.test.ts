import { isWorthTelling } from './tell-position';

const HERE = { latitude: 37.5663, longitude: 126.9779 };
const NEXT_STREET = { latitude: 37.5677, longitude: 126.9779 };
const told = { at: HERE, when: 0 };

it('tells the first position at once', () => expect(isWorthTelling(HERE, null, 0)).toBe(true));

it('tells no two within 15 seconds, however fast the ambulance is', () => {
  expect(isWorthTelling(NEXT_STREET, told, 14_999)).toBe(false);
  expect(isWorthTelling(NEXT_STREET, told, 15_000)).toBe(true);
});

it('tells an ambulance that stands only every two minutes', () => {
  expect(isWorthTelling(HERE, told, 60_000)).toBe(false);
  expect(isWorthTelling(HERE, told, 120_000)).toBe(true);
});
