import { percentile } from './percentile';

it.each([
  [[], 0.5, null],
  [[7], 0.9, 7],
  [[4, 1, 3, 2], 0.5, 2],
  [[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 0.9, 9],
])('of %j at %d is %j', (values, share, expected) => {
  expect(percentile(values, share)).toBe(expected);
});
