import { startsOn, type Week } from './slots-of-day';

/** Thursdays from nine to twelve, half an hour each. */
const THURSDAYS: Week = {
  weekday: 'THURSDAY',
  opensAt: 9 * 60,
  closesAt: 12 * 60,
  slotMinutes: 30,
  opensOnHolidays: false,
  endedAt: null,
};
const CHRISTMAS_EVE = '2026-12-24';
const iso = (starts: readonly number[]) => starts.map((start) => new Date(start).toISOString());

it('have slots on their weekday alone, by Korean time', () => {
  expect(iso(startsOn(THURSDAYS, CHRISTMAS_EVE))).toEqual([
    '2026-12-24T00:00:00.000Z',
    '2026-12-24T00:30:00.000Z',
    '2026-12-24T01:00:00.000Z',
    '2026-12-24T01:30:00.000Z',
    '2026-12-24T02:00:00.000Z',
    '2026-12-24T02:30:00.000Z',
  ]);
  expect(startsOn(THURSDAYS, '2026-12-23')).toEqual([]);
});

it('have whole slots alone', () => {
  expect(startsOn({ ...THURSDAYS, closesAt: 10 * 60 + 20 }, CHRISTMAS_EVE)).toHaveLength(2);
});

it('go over midnight: each slot is of the day on which it starts', () => {
  const night = { ...THURSDAYS, weekday: 'WEDNESDAY', opensAt: 23 * 60, closesAt: 25 * 60 } as const;
  expect(iso(startsOn(night, '2026-12-23'))).toEqual([
    '2026-12-23T14:00:00.000Z',
    '2026-12-23T14:30:00.000Z',
  ]);
  expect(iso(startsOn(night, CHRISTMAS_EVE))).toEqual([
    '2026-12-23T15:00:00.000Z',
    '2026-12-23T15:30:00.000Z',
  ]);
});

it('have none on a public holiday, also not those of the night before, unless they are open then', () => {
  const night = { ...THURSDAYS, opensAt: 23 * 60, closesAt: 25 * 60 };
  expect(startsOn(night, CHRISTMAS_EVE)).toHaveLength(2);
  expect(startsOn(night, '2026-12-25')).toEqual([]);
  expect(startsOn({ ...night, opensOnHolidays: true }, '2026-12-25')).toHaveLength(2);
});

it('have none after their end', () => {
  const endedAt = Date.parse('2026-12-24T01:00:00Z');
  expect(startsOn({ ...THURSDAYS, endedAt }, CHRISTMAS_EVE)).toHaveLength(2);
});
