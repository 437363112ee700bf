import { fromLocalInput, toLocalInput } from './korean-time';

it('reads and writes Korean time, wherever the browser is', () => {
  expect(fromLocalInput('2026-11-29T00:30')).toBe('2026-11-28T15:30:00.000Z');
  expect(toLocalInput('2026-11-28T15:30:00.000Z')).toBe('2026-11-29T00:30');
  expect([fromLocalInput(''), toLocalInput(null)]).toEqual([null, '']);
});
