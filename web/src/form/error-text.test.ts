import { userErrorText } from './error-text';

it('says in Korean what a code means, with the limits that the API names', () => {
  const ko = (code: string, message: string) => userErrorText({ code, message }, 'ko');
  expect(ko('EMPTY', 'This is needed.')).toBe('입력하세요.');
  expect(ko('OUT_OF_RANGE', 'Must be 30 to 1800, was 5.')).toBe('30~1800 사이여야 합니다.');
  expect(ko('OUT_OF_RANGE', 'Must have 1 to 200 characters.')).toBe('1~200자여야 합니다.');
  expect(ko('OUT_OF_RANGE', 'At most 100 characters, were 120.')).toBe('최대 100자까지 쓸 수 있습니다.');
});

it('says in English what the API says, and in any language what has no translation yet', () => {
  expect(userErrorText({ code: 'EMPTY', message: 'Name the province.' }, 'en')).toBe('Name the province.');
  expect(userErrorText({ code: 'NEW_CODE', message: 'Something new.' }, 'ko')).toBe('Something new.');
});
