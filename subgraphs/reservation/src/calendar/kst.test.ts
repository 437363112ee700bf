import { addDays, dateOf, midnightOf, minutesOf, timeOf, weekdayOf } from './kst';

it('changes the day at midnight in Korea, which is three in the afternoon before in UTC', () => {
  const midnight = Date.parse('2026-12-24T15:00:00Z');
  expect(midnightOf('2026-12-25')).toBe(midnight);
  expect([dateOf(midnight - 1), dateOf(midnight)]).toEqual(['2026-12-24', '2026-12-25']);
});

it('counts days over the ends of months, years and Februaries', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2027-03-01', -1)).toBe('2027-02-28');
});

it('knows the weekday', () => {
  expect(['2026-11-28', '2026-11-29', '2026-11-30'].map(weekdayOf)).toEqual(['SATURDAY', 'SUNDAY', 'MONDAY']);
});

it('reads and writes times of day, whole minutes alone', () => {
  expect([minutesOf('09:30'), minutesOf('00:00:00'), minutesOf('23:59:30')]).toEqual([570, 0, null]);
  expect([timeOf(570), timeOf(0), timeOf(1440)]).toEqual(['09:30', '00:00', '00:00']);
});
