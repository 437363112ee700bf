import { checkPassword } from './password-rules';

const PERSON = ['ha.neul@example.org', '김하늘'];
const codes = (password: string) => checkPassword(password, PERSON).map(({ code }) => code);

it.each([
  ['too short', 'eleven-char'],
  ['too long', 'unguessable '.repeat(20)],
  ['common', 'password1234'],
  ['common, in capital letters', 'QWERTYqwerty'],
  ['common, longer', '1qaz2wsx3edc4rfv'],
  ['of one character', 'aaaaaaaaaaaaaaaa'],
  ['of a block again and again', 'blablablablabla'],
  ['a sequence', 'abcdefghijklmnop'],
  ['the printed one of the demonstration', 'golden-hour-demo'],
  ['the e-mail', 'ha.neul@example.org'],
  ['the e-mail’s first part with a little more', '2026-ha.neul'],
])('refuses a password that is %s', (_, password) => {
  expect(codes(password)).toEqual(['WEAK_PASSWORD']);
});

it.each([
  'correct horse battery',
  'xk9-Qm2-vT7-Lp4',
  '구급차가 제때 도착한다고',
  'a sentence of ha.neul about rain',
])('takes %p', (password) => {
  expect(codes(password)).toEqual([]);
});

it('counts characters, not bytes: twelve of Hangul are enough', () => {
  expect(codes('가나다라마바사아자차카타'.split('').reverse().join('하').slice(0, 12))).toEqual([]);
});
