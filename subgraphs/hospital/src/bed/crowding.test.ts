import { crowdingOf } from './crowding';

it.each([
  [-3, 'CROWDED'],
  [0, 'CROWDED'],
  [35, 'CROWDED'],
  [36, 'MODERATE'],
  [69, 'MODERATE'],
  [70, 'SMOOTH'],
  [120, 'SMOOTH'],
] as const)('%d free of 100 is %s', (available, expected) => {
  expect(crowdingOf(available, 100, 'FRESH')).toBe(expected);
});

it('keeps the band of an aging number but gives none to a stale or unknown one', () => {
  expect(crowdingOf(80, 100, 'AGING')).toBe('SMOOTH');
  expect(crowdingOf(80, 100, 'STALE')).toBe('UNKNOWN');
  expect(crowdingOf(80, 100, 'UNKNOWN')).toBe('UNKNOWN');
});

it('has no band without both numbers', () => {
  expect(crowdingOf(null, 100, 'FRESH')).toBe('UNKNOWN');
  expect(crowdingOf(5, null, 'FRESH')).toBe('UNKNOWN');
  expect(crowdingOf(0, 0, 'FRESH')).toBe('UNKNOWN');
});
