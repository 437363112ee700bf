import { afterQuiet, minuteOf, NEVER_QUIET, timeOf } from './quiet-hours';

const NIGHT = { fromMinute: 22 * 60, toMinute: 7 * 60 };
const kst = (time: string): number => Date.parse(`${time}+09:00`);

it.each([
  ['2026-11-28T21:59:59.999', '2026-11-28T21:59:59.999'],
  ['2026-11-28T22:00:00.000', '2026-11-29T07:00:00.000'],
  ['2026-11-28T23:59:59.999', '2026-11-29T07:00:00.000'],
  ['2026-11-29T00:00:00.000', '2026-11-29T07:00:00.000'],
  ['2026-11-29T06:59:59.999', '2026-11-29T07:00:00.000'],
  ['2026-11-29T07:00:00.000', '2026-11-29T07:00:00.000'],
])('a night from 22 to 7 in Korea lets what comes at %s go at %s', (at, goes) => {
  expect(afterQuiet(NIGHT, kst(at))).toBe(kst(goes));
});

it('hours within one day end on that day', () => {
  const noon = { fromMinute: 12 * 60, toMinute: 13 * 60 };
  expect(afterQuiet(noon, kst('2026-11-28T12:30:00'))).toBe(kst('2026-11-28T13:00:00'));
  expect(afterQuiet(noon, kst('2026-11-28T13:00:00'))).toBe(kst('2026-11-28T13:00:00'));
});

it('hours that end when they begin are none', () => {
  expect(afterQuiet(NEVER_QUIET, kst('2026-11-28T03:00:00'))).toBe(kst('2026-11-28T03:00:00'));
});

it('times are written as people write them', () => {
  expect([minuteOf('22:00'), minuteOf('07:05'), minuteOf('24:00'), minuteOf('7:00')]).toEqual([
    1320,
    425,
    null,
    null,
  ]);
  expect(timeOf(425)).toBe('07:05');
});
