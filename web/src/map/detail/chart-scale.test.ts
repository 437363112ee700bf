import { scaleOf, stepPath, type Point } from './chart-scale';

const HOUR = 3_600_000;
const points = (...numbers: (number | null)[]): Point[] =>
  numbers.map((available, index) => ({ at: index * HOUR, available }));
const path = (...numbers: (number | null)[]): string => {
  const all = points(...numbers);
  return stepPath(all, scaleOf(all, 10, 0, all.length * HOUR), 100, 10);
};

it('lets a number stand until the next one comes', () => {
  expect(path(10, 5)).toBe('M0 0H50L50 5H100');
});

it('leaves a gap where nothing is known, instead of a line across it', () => {
  expect(path(10, null, 5, 5)).toBe('M0 0H25M50 5H75L75 5H100');
});

it('begins at the left edge with what was true before it', () => {
  const before: Point[] = [{ at: -HOUR, available: 10 }];
  expect(stepPath(before, scaleOf(before, null, 0, HOUR), 100, 10)).toBe('M0 0H100');
});

it('has room for what is over capacity', () => {
  expect(scaleOf(points(-4, 3), 10, 0, 1)).toMatchObject({ min: -4, max: 10 });
});
