import { initialsOf, isInitials, searchable } from './hangul';

it.each([
  ['삼성서울병원', 'ㅅㅅㅅㅇㅂㅇ'],
  ['데모 강남 의료원', 'ㄷㅁㄱㄴㅇㄹㅇ'],
  ['깐쑥빵', 'ㄲㅆㅃ'],
  ['힣가', 'ㅎㄱ'],
  ['CHA 의과대', 'chaㅇㄱㄷ'],
])('takes the initials of %s', (text, expected) => {
  expect(initialsOf(text)).toBe(expected);
});

it('reads decomposed Hangul as the composed one', () => {
  expect(initialsOf('삼성'.normalize('NFD'))).toBe('ㅅㅅ');
  expect(searchable('서울 병원'.normalize('NFD'))).toBe(searchable('서울병원'));
});

it('knows initials from other texts', () => {
  expect(isInitials('ㅅㅅ ㅅㅇ')).toBe(true);
  expect(isInitials('삼ㅅ')).toBe(false);
  expect(isInitials('')).toBe(false);
});
