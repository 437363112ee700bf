import { dayInKorea, fromLocalInput, toLocalInput } from './korean-time';

it('reads and writes Korean time, wherever the browser is', () => {
  expect(fromLocalInput('2026-11-29T00:30')).toBe('2026-11-28T15:30:00.000Z');
  expect(toLocalInput('2026-11-28T15:30:00.000Z')).toBe('2026-11-29T00:30');
  expect([fromLocalInput(''), toLocalInput(null)]).toEqual([null, '']);
});

it('knows the day in Korea', () => {
  expect(dayInKorea(Date.parse('2026-11-28T14:59:00Z'))).toBe('2026-11-28');
  expect(dayInKorea(Date.parse('2026-11-28T15:00:00Z'))).toBe('2026-11-29');
});
