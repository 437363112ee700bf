import { ageText, leftText, pressing, type T } from './texts';

const t = ((key: string, values?: { n: number }) =>
  [key, values?.n].filter(Boolean).join(' ')) as unknown as T;
const MINUTE = 60_000;

it.each([
  [0, 'age.now'],
  [42_000, 'age.seconds 42'],
  [4 * MINUTE + 59_000, 'age.minutes 4'],
  [47 * 60 * MINUTE, 'age.hours 47'],
  [49 * 60 * MINUTE, 'age.days 2'],
  [-MINUTE, 'age.now'],
])('says how old something of %i ms is', (age, text) => {
  expect(ageText(0, age, t)).toBe(text);
});

it.each([
  [3_753_000, '1:02:33'],
  [247_000, '4:07'],
  [400, '0:01'],
  [0, null],
])('counts down from %i ms', (left, text) => {
  expect(leftText(left, 0)).toBe(text);
});

it('says when a time presses', () => {
  expect([11, 10, 0].map((minutes) => pressing(minutes * MINUTE, 0, 10 * MINUTE))).toEqual([
    'calm',
    'soon',
    'over',
  ]);
});
