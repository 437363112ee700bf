import { momentOf, timeOf } from './moment';

const AT = Date.parse('2026-12-24T15:05:00Z');

it('is told in Korean time, in each language', () => {
  expect(momentOf(AT, 'KO')).toBe('12월 25일 (금) 00:05');
  expect(momentOf(AT, 'EN')).toBe('Fri 25 December at 00:05 (Korean time)');
  expect(timeOf(AT)).toBe('00:05');
});
