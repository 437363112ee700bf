import { formatKst, parseKst } from './kst';

describe('Korea Standard Time', () => {
  it('reads fourteen digits as nine hours ahead of UTC', () => {
    expect(parseKst('20260930235516')).toBe(Date.UTC(2026, 8, 30, 14, 55, 16));
    expect(parseKst('20260101000000')).toBe(Date.UTC(2025, 11, 31, 15, 0, 0));
  });

  it('writes what it reads', () => {
    expect(formatKst(Date.UTC(2026, 8, 30, 14, 55, 16, 999))).toBe('20260930235516');
    expect(formatKst(parseKst('20240229235959') ?? 0)).toBe('20240229235959');
  });

  it.each(['', '2026093023551', '202609302355160', ' 20260930235516', '2026-09-30 23:55', '정보없음'])(
    'refuses %j, which has another shape',
    (text) => {
      expect(parseKst(text)).toBeUndefined();
    },
  );

  it.each([
    '20260231000000',
    '20250229000000',
    '20261301000000',
    '20260100000000',
    '20260101240000',
    '20260101006000',
  ])('refuses %s, a time that does not exist', (text) => {
    expect(parseKst(text)).toBeUndefined();
  });
});
