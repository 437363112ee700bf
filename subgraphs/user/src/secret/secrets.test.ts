import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEmail } from '../account/email';
import { readRefreshToken, refreshTokenOf, refreshTokensOf } from '../session/refresh-token';
import { secretOfFolder } from './secret-file';
import { Secrets } from './secrets';

const OLD = 'o'.repeat(32);
const NEW = 'n'.repeat(32);

it('opens what it has sealed, about that and nothing else', () => {
  const secrets = new Secrets([OLD]);
  const sealed = secrets.seal('a key', 'kid-1');
  expect(sealed).not.toContain('a key');
  expect(secrets.open(sealed, 'kid-1')).toBe('a key');
  expect(secrets.open(sealed, 'kid-2')).toBeNull();
  expect(secrets.open(sealed.slice(0, -2), 'kid-1')).toBeNull();
  expect(secrets.open('', 'kid-1')).toBeNull();
  expect(secrets.seal('a key', 'kid-1')).not.toBe(sealed);
});

it('opens with an older secret that stands behind a new one, and not without it', () => {
  const sealed = new Secrets([OLD]).seal('a key', 'kid-1');
  expect(new Secrets([NEW, OLD]).open(sealed, 'kid-1')).toBe('a key');
  expect(new Secrets([NEW]).open(sealed, 'kid-1')).toBeNull();
});

it('proves different things with different keys, and tells parts apart', () => {
  const secrets = new Secrets([OLD]);
  const macs = [
    secrets.mac('code', 'ab', 'c'),
    secrets.mac('code', 'a', 'bc'),
    secrets.mac('refresh', 'ab', 'c'),
    new Secrets([NEW]).mac('code', 'ab', 'c'),
  ];
  expect(new Set(macs.map((mac) => mac.toString('hex'))).size).toBe(4);
});

it('derives a refresh token that says which one it is, the same again under a secret that is still known', () => {
  const id = '01234567-89ab-4cde-8f01-23456789abcd';
  const token = refreshTokenOf(new Secrets([OLD]), id, 7);
  expect(readRefreshToken(token)).toEqual({ sessionId: id, generation: 7 });
  expect(refreshTokensOf(new Secrets([NEW, OLD]), id, 7)).toContain(token);
  expect(refreshTokenOf(new Secrets([OLD]), id, 8)).not.toBe(token);
});

it('makes the embedded secret once, for its own user alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'goldenhour-'));
  try {
    const secret = secretOfFolder(folder);
    expect(secret).toHaveLength(43);
    expect(secretOfFolder(folder)).toBe(secret);
    expect(statSync(join(folder, 'user.key')).mode & 0o777).toBe(0o600);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it.each([
  'a@b',
  'a b@example.org',
  'a@@example.org',
  'a@example.org\nBcc: b@example.org',
  'a,b@example.org',
  '',
])('takes %p for no e-mail', (text) => {
  expect(readEmail(text)).toBeNull();
});

it('compares e-mails in small letters and composed', () => {
  expect(readEmail(' 김HA@Example.ORG '.normalize('NFD'))).toEqual({
    text: '김HA@Example.ORG',
    key: '김ha@example.org',
  });
});
