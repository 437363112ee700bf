import { isSuspect, quarantineReason } from './quarantine';

it.each([
  ['at 3 × capacity + 10', 20, 70, null],
  ['above 3 × capacity + 10', 20, 71, 'ABOVE_LIMIT'],
  ['at −(3 × capacity + 10)', 20, -70, null],
  ['below −(3 × capacity + 10)', 20, -71, 'BELOW_LIMIT'],
  ['at the limit of a capacity of zero', 0, 10, null],
  ['above the limit of a capacity of zero', 0, 11, 'ABOVE_LIMIT'],
  ['at 300 without a capacity', null, 300, null],
  ['above 300 without a capacity', null, 301, 'ABOVE_LIMIT'],
  ['at −300 without a capacity', null, -300, null],
  ['below −300 without a capacity', null, -301, 'BELOW_LIMIT'],
  ['the recorded 12312 beds', 30, 12312, 'ABOVE_LIMIT'],
] as const)('judges a value %s', (_, capacity, value, expected) => {
  expect(quarantineReason('ER_GENERAL', value, capacity)).toBe(expected);
});

it('lets a general ward without a capacity have up to 3,000 beds', () => {
  expect(quarantineReason('WARD_GENERAL', 3000, null)).toBeNull();
  expect(quarantineReason('WARD_GENERAL', 3001, null)).toBe('ABOVE_LIMIT');
  expect(quarantineReason('WARD_GENERAL', -301, null)).toBe('BELOW_LIMIT');
});

it('marks a value between capacity and limit as suspect, and no other', () => {
  expect(isSuspect(21, 20)).toBe(true);
  expect(isSuspect(20, 20)).toBe(false);
  expect(isSuspect(-5, 20)).toBe(false);
  expect(isSuspect(21, null)).toBe(false);
  expect(isSuspect(null, 20)).toBe(false);
});
