import { byReason, partsOf, shortSpan } from './sums';

const NOW = Date.parse('2026-11-28T03:30:00.000Z');

it('divides a week into days of Korea, today the last and whole', () => {
  const parts = partsOf('week', NOW);
  expect(parts).toHaveLength(7);
  expect(new Date(parts.at(-1)!.to).toISOString()).toBe('2026-11-28T15:00:00.000Z');
  expect(
    parts.every(({ from, to }, index) => to - from === 86_400_000 && parts[index + 1]?.from !== from),
  ).toBe(true);
  expect(shortSpan(parts.at(-1)!.from, parts.at(-1)!.to, 'en')).toBe('11/28');
});

it('divides a day into six parts that end with this hour, and a month into ten', () => {
  const day = partsOf('day', NOW);
  expect(day.map(({ from, to }) => to - from)).toEqual(Array(6).fill(4 * 3_600_000));
  expect(new Date(day.at(-1)!.to).toISOString()).toBe('2026-11-28T04:00:00.000Z');
  expect(shortSpan(day.at(-1)!.from, day.at(-1)!.to, 'en')).toBe('09:00–13:00');
  expect(partsOf('month', NOW)).toHaveLength(10);
});

it('adds the declines of all hospitals up by reason, the most frequent first', () => {
  const declines = [
    { reason: 'NO_ER_BED', count: 2 },
    { reason: 'OTHER', count: 3 },
    { reason: 'NO_ER_BED', count: 4 },
  ];
  expect(byReason(declines)).toEqual([
    { reason: 'NO_ER_BED', count: 6 },
    { reason: 'OTHER', count: 3 },
  ]);
});
