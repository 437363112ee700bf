import { createHmac } from 'node:crypto';
import type { Denial } from '@goldenhour/events';
import { AppError, systemClock } from '@goldenhour/service-kit';
import { testKeys } from '../testing/test-keys';
import { AccessKeys } from './access-keys';
import { AccessTokens } from './access-token';
import { DenyList } from './deny-list';
import { readKeySet } from './jwks';

const keys = testKeys();
const stranger = testKeys('key-1');
const clock = { ahead: 0, now: () => systemClock.now() + clock.ahead };
const ring = new AccessKeys(readKeySet(keys.jwks));
const denyList = new DenyList(clock);
const options = { issuer: 'goldenhour', audience: 'goldenhour', clock, denyList };
const tokens = new AccessTokens({ ...options, keys: ring });
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
      tokenId: 'token-1',
      sessionId: 'session-1',
      version: 1,
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
    ['with a scope of the platform’s own processes', keys.token({ scopes: ['internal:tokens'] })],
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

describe('a token that is remembered', () => {
  const denial = (fields: Partial<Denial>): Denial => ({
    kind: 'TOKEN',
    id: 'token-1',
    belowVersion: null,
    until: Date.now() + 900_000,
    ...fields,
  });
  afterEach(() => (clock.ahead = 0));

  it('is verified once, and gives the same grant', () => {
    const token = keys.token();
    expect(tokens.verify(token)).toBe(tokens.verify(token));
  });

  it('ends when it says', () => {
    const token = keys.token({ exp: now + 60 });
    tokens.verify(token);
    clock.ahead = 61_000;
    expect(() => tokens.verify(token)).toThrow(refusal);
  });

  it('is refused once its key is no longer trusted, and with another key of that name', () => {
    const { kid, x, y } = keys.jwk;
    const followed = new AccessKeys([]);
    const following = new AccessTokens({ ...options, keys: followed });
    const token = keys.token();
    followed.follow([{ kid, x: x!, y: y! }]);
    const grant = following.verify(token);
    followed.follow([{ kid, x: x!, y: y! }]);
    expect(following.verify(token)).toBe(grant);
    followed.follow([{ kid, x: stranger.jwk.x!, y: stranger.jwk.y! }]);
    expect(() => following.verify(token)).toThrow(refusal);
    followed.follow([]);
    expect(() => following.verify(token)).toThrow(refusal);
  });

  it.each<[string, Partial<Denial>, Record<string, unknown>, string]>([
    ['itself', { kind: 'TOKEN', id: 'a' }, { jti: 'a' }, 'Sign in again'],
    ['its session', { kind: 'SESSION', id: 'b' }, { sid: 'b' }, 'Sign in again'],
    [
      'older rights',
      { kind: 'PRINCIPAL', id: 'c', belowVersion: 2 },
      { sub: 'c', ver: 1 },
      'Renew the session',
    ],
    [
      'a principal, without a version',
      { kind: 'PRINCIPAL', id: 'd', belowVersion: 1 },
      { sub: 'd', ver: undefined },
      'Renew the session',
    ],
  ])('is refused at once when what is denied is %s', (_, fields, claims, advice) => {
    const token = keys.token(claims);
    tokens.verify(token);
    denyList.take([denial(fields)]);
    expect(() => tokens.verify(token)).toThrow(refusal);
    expect(() => tokens.verify(token)).toThrow(advice);
  });

  it('is good when what is denied are older ones of its owner, and others', () => {
    denyList.take([
      denial({ kind: 'PRINCIPAL', id: 'e', belowVersion: 3 }),
      denial({ kind: 'TOKEN', id: 'e' }),
    ]);
    expect(tokens.verify(keys.token({ sub: 'e', ver: 3, sid: 'e' })).version).toBe(3);
  });

  it('is refused also when a lower denial of its owner comes late', () => {
    denyList.take([denial({ kind: 'PRINCIPAL', id: 'f', belowVersion: 5 })]);
    denyList.take([denial({ kind: 'PRINCIPAL', id: 'f', belowVersion: 2 })]);
    expect(() => tokens.verify(keys.token({ sub: 'f', ver: 4 }))).toThrow(refusal);
  });
});

it('forgets what was denied when every token that it concerns has ended', () => {
  const list = new DenyList(clock);
  list.take([{ kind: 'TOKEN', id: 'a', belowVersion: null, until: clock.now() }]);
  clock.ahead = 301_000;
  list.take([]);
  clock.ahead = 0;
  expect(list.size).toBe(0);
});

describe('the key set', () => {
  it('publishes the public part only', () => {
    const { kid, x, y } = keys.jwk;
    expect(ring.published()).toEqual({
      keys: [{ kid, x, y, kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig' }],
    });
  });

  it('is empty by default: then no token is good', () => {
    const none = new AccessTokens({ ...options, keys: new AccessKeys(readKeySet('')) });
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
