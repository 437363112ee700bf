import type { WeekdayName } from '../calendar/kst';
import { overlap } from './overlap';

const session = (weekday: WeekdayName, from: number, to: number) => ({
  weekday,
  opensAt: from * 60,
  closesAt: to * 60,
});

it.each([
  ['the same hours', session('MONDAY', 9, 12), session('MONDAY', 9, 12), true],
  ['one inside the other', session('MONDAY', 9, 12), session('MONDAY', 10, 11), true],
  ['one after the other', session('MONDAY', 9, 12), session('MONDAY', 12, 18), false],
  ['the same hours of another day', session('MONDAY', 9, 12), session('TUESDAY', 9, 12), false],
  ['a night and the early morning after it', session('MONDAY', 22, 26), session('TUESDAY', 1, 3), true],
  ['the night before Monday', session('SUNDAY', 22, 26), session('MONDAY', 1, 3), true],
  ['a night that ends when the morning begins', session('SUNDAY', 22, 26), session('MONDAY', 2, 3), false],
])('are compared over the week: %s', (_, one, other, expected) => {
  expect([overlap(one, other), overlap(other, one)]).toEqual([expected, expected]);
});
