import { holidayOn, holidaysKnownFor } from './holidays';

it('has fixed, lunar and substitute holidays', () => {
  expect(holidayOn('2026-12-25')).toBe('기독탄신일');
  expect(['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09'].map(holidayOn)).toEqual([
    null,
    '설날 전날',
    '설날',
    '설날 다음날',
    '설날 대체공휴일',
  ]);
});

it('says which years it knows', () => {
  expect(['2027-01-01', '2031-01-01'].map(holidaysKnownFor)).toEqual([true, false]);
});
