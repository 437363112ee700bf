import { createHmac } from 'node:crypto';
import { AppError, systemClock } from '@goldenhour/service-kit';
import { testKeys } from '../testing/test-keys';
import { AccessTokens } from './access-token';
import { readKeySet } from './jwks';

const keys = testKeys();
const stranger = testKeys('key-1');
const tokens = new AccessTokens({
  keySet: readKeySet(keys.jwks),
  issuer: 'goldenhour',
  audience: 'goldenhour',
  clock: systemClock,
});
const now = Math.floor(Date.now() / 1000);
const refusal = expect.objectContaining({ code: 'UNAUTHENTICATED' }) as Error;
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** As an attacker makes one who has only the published key. */
function handMade(header: Record<string, unknown>, signWith: (input: string) => string): string {
  const input = `${part(header)}.${part({ iss: 'goldenhour', aud: 'goldenhour', sub: 'x', role: 'ADMIN', exp: now + 600 })}`;
  return `${input}.${signWith(input)}`;
}

describe('an access token', () => {
  it('makes the viewer that its claims describe, and ends when it says', () => {
    const grant = tokens.verify(
      keys.token({ exp: now + 60, scopes: ['beds:write'], name: 'not ours to know' }),
    );
    expect(grant).toEqual({
      viewer: { userId: 'user-1', role: 'DISPATCHER', province: '서울특별시', scopes: ['beds:write'] },
      expiresAt: (now + 60) * 1000,
    });
  });

  it('is not needed: without one the viewer is the public', () => {
    expect(tokens.grantOf(undefined).viewer.role).toBe('PUBLIC');
  });

  it('stands behind "Bearer", in any case', () => {
    expect(tokens.grantOf(`bearer ${keys.token()}`).viewer.userId).toBe('user-1');
  });

  it.each<[string, string]>([
    ['without a signature (alg none)', handMade({ alg: 'none', typ: 'at+jwt', kid: 'key-1' }, () => '')],
    [
      'signed with the public key as a secret (HS256)',
      handMade({ alg: 'HS256', typ: 'at+jwt', kid: 'key-1' }, (input) =>
        createHmac('sha256', keys.publicPem).update(input).digest('base64url'),
      ),
    ],
    ['that has expired', keys.token({ exp: now - 1 })],
    ['without an end', keys.token({ exp: undefined })],
    ['that is not valid yet', keys.token({ nbf: now + 600 })],
    ['for another audience', keys.token({ aud: 'elsewhere' })],
    ['of another issuer', keys.token({ iss: 'elsewhere' })],
    ['of another type (an ID token)', keys.token({}, { typ: 'JWT' })],
    ['without a type', keys.token({}, { typ: undefined })],
    ['of an unknown key', keys.token({}, { kid: 'key-2' })],
    ['without a key id', keys.token({}, { kid: undefined })],
    ['with the name of our key but signed by another', stranger.token()],
    ['that brings its own key', stranger.token({}, { jwk: stranger.jwk })],
    ['that points to a key elsewhere', stranger.token({}, { jku: 'https://evil.example/jwks.json' })],
    ['with extensions that must be understood', keys.token({}, { crit: ['exp'] })],
    ['without a subject', keys.token({ sub: undefined })],
    ['with a role we do not have', keys.token({ role: 'ROOT' })],
    ['with the role of those who have no token', keys.token({ role: 'PUBLIC' })],
    ['that was changed', keys.token().replace(/\.[^.]+\./, `.${part({ role: 'ADMIN' })}.`)],
    ['that is not one', 'not-a-token'],
  ])('is refused %s', (_, token) => {
    expect(() => tokens.grantOf(`Bearer ${token}`)).toThrow(AppError);
    expect(() => tokens.grantOf(`Bearer ${token}`)).toThrow(refusal);
  });

  it.each(['Basic dXNlcjpwYXNz', 'Bearer', 'Bearer a b', 42, { token: 'x' }])(
    'refuses %p as authorization',
    (value) => {
      expect(() => tokens.grantOf(value)).toThrow(refusal);
    },
  );
});

describe('the key set', () => {
  it('publishes the public part only', () => {
    expect(Object.keys(readKeySet(keys.jwks).published.keys[0]!)).toEqual([
      'kid',
      'kty',
      'crv',
      'x',
      'y',
      'alg',
      'use',
    ]);
  });

  it('is empty by default: then no token is good', () => {
    const none = new AccessTokens({
      keySet: readKeySet(''),
      issuer: 'goldenhour',
      audience: 'goldenhour',
      clock: systemClock,
    });
    expect(() => none.verify(keys.token())).toThrow(AppError);
  });

  it.each(['{', '{"keys":[{"kty":"RSA","kid":"a","n":"x","e":"AQAB"}]}', '{"keys":[{"kty":"EC"}]}', '[]'])(
    'says what it must be when it is %s',
    (text) => {
      expect(() => readKeySet(text)).toThrow(
        /^ACCESS_TOKEN_JWKS: must be a JSON Web Key Set of public P-256 keys/,
      );
    },
  );
});
