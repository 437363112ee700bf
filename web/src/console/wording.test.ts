import { leftText, pressing } from './wording';

const MINUTE = 60_000;

it.each([
  [3_753_000, '1:02:33'],
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
