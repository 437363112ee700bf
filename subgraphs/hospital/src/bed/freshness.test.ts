import { freshnessOf, nextFreshnessChange } from './freshness';

const now = 1_800_000_000_000;
const minutes = (n: number): number => n * 60_000;

it.each([
  ['just reported', 0, 'FRESH'],
  ['15 minutes old', minutes(15), 'FRESH'],
  ['a moment older than 15 minutes', minutes(15) + 1, 'AGING'],
  ['30 minutes old', minutes(30), 'AGING'],
  ['a moment older than 30 minutes', minutes(30) + 1, 'STALE'],
  ['six years old', minutes(60 * 24 * 365 * 6), 'STALE'],
  ['a little in the future', -minutes(4), 'FRESH'],
])('a number %s is judged by its age', (_, age, expected) => {
  expect(freshnessOf(now - age, now)).toBe(expected);
});

it('does not know a number without a report', () => {
  expect(freshnessOf(null, now)).toBe('UNKNOWN');
  expect(nextFreshnessChange(null, now)).toBe(Infinity);
});

it('names the first moment at which freshness is another one', () => {
  for (const age of [0, minutes(15), minutes(16), minutes(30)]) {
    const reportedAt = now - age;
    const next = nextFreshnessChange(reportedAt, now);
    expect(freshnessOf(reportedAt, next)).not.toBe(freshnessOf(reportedAt, now));
    expect(freshnessOf(reportedAt, next - 1)).toBe(freshnessOf(reportedAt, now));
  }
  expect(nextFreshnessChange(now - minutes(31), now)).toBe(Infinity);
});
