import { createHmac, randomBytes } from 'node:crypto';
import { Hmac, LONGEST_TEXT } from './hmac';

const reference = (key: string | Buffer, text: string) =>
  createHmac('sha256', key).update(text, 'latin1').digest('base64url');

it.each([1, 31, 32, 63, 64, 65, 200])('signs as createHmac does with a key of %i bytes', (length) => {
  const key = randomBytes(length);
  const hmac = new Hmac(key);
  for (const text of ['', 'a', 'é'.repeat(63), 'x'.repeat(500), 'a', 'z'.repeat(LONGEST_TEXT)])
    expect(hmac.sign(text)).toBe(reference(key, text));
});

it('takes a key as text in UTF-8', () => {
  expect(new Hmac('응급실').sign('text')).toBe(reference('응급실', 'text'));
});

it('gives the value of RFC 4231, test case 2', () => {
  expect(
    Buffer.from(new Hmac('Jefe').sign('what do ya want for nothing?'), 'base64url').toString('hex'),
  ).toBe('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843');
});
