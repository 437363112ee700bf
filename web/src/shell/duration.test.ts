import { timerText } from './duration';

it('counts a timer down in minutes and seconds, and hours where there are some', () => {
  expect(timerText(245_000)).toBe('4:05');
  expect(timerText(59_001)).toBe('1:00');
  expect(timerText(3_845_000)).toBe('1:04:05');
});

it('stands at nothing when its time is over', () => {
  expect(timerText(-5_000)).toBe('0:00');
});
