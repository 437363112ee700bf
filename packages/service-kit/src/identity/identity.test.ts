import { createHmac } from 'node:crypto';
import type { AppError } from '../errors';
import { readClaims, writeClaims } from './claims';
import { PUBLIC_VIEWER, type Identity, type Viewer } from './identity';
import { signIdentity, type SignOptions } from './sign';
import { IdentityVerifier, type VerifierOptions } from './verify';
import { viewerText } from './viewer-text';

const KEY = 'a key that only the gateway and the hospital subgraph have';
const BODY = '{"query":"{ bedBoard { cursor } }"}';
const START = Date.UTC(2026, 9, 1);
const CREW: Identity = {
  viewer: { role: 'PARAMEDIC', userId: 'u1', province: '서울특별시', organization: '종로119', scopes: ['a'] },
  caller: 'gateway',
  requestId: 'request-0001',
  fresh: true,
};

let now = START;
beforeEach(() => (now = START));

const verifier = (options: Partial<VerifierOptions> = {}) =>
  new IdentityVerifier({
    audience: 'hospital',
    keys: { gateway: KEY },
    clock: { now: () => now },
    ...options,
  });
const sign = (options: Partial<SignOptions> = {}, identity = CREW) =>
  signIdentity(identity, { key: KEY, audience: 'hospital', body: BODY, now, ...options });

function refusal(header: string | undefined, body = BODY, by = verifier()): string {
  try {
    by.verify(header, body);
  } catch (error) {
    return `${(error as AppError).code}: ${(error as AppError).message}`;
  }
  return 'accepted';
}

/** Signs any claims with the right key, to see what a valid signature over nonsense is worth. */
function signed({ viewer, ...change }: Record<string, unknown>): string {
  const header = sign();
  const claims = readClaims(header.slice(0, header.lastIndexOf('.')))!;
  const changed = viewer === undefined ? {} : { viewer: viewerText(viewer as Viewer) };
  return resigned(writeClaims({ ...claims, ...change, ...changed }));
}

function resigned(text: string): string {
  return `${text}.${createHmac('sha256', KEY).update(text).digest('base64url')}`;
}

it('hands over exactly what was signed', () => {
  expect(verifier().verify(sign(), BODY)).toEqual(CREW);
  const anyone = { ...CREW, viewer: PUBLIC_VIEWER, fresh: false };
  expect(verifier().verify(sign({}, anyone), BODY)).toEqual(anyone);
});

it('takes a key as text or as the same bytes', () => {
  const bytes = Buffer.from(KEY);
  expect(verifier({ keys: { gateway: bytes } }).verify(sign(), BODY)).toEqual(CREW);
  expect(verifier().verify(sign({ key: bytes, body: Buffer.from(BODY) }), Buffer.from(BODY))).toEqual(CREW);
});

it('refuses a request without an identity', () => {
  expect(refusal(undefined)).toBe('UNAUTHENTICATED: The internal identity is missing.');
  expect(refusal('')).toMatch(/missing/);
});

it('refuses a forged identity', () => {
  expect(refusal(sign({ key: 'another key' }))).toMatch(/^UNAUTHENTICATED: .*not signed/);
  const [text, signature] = sign().split('.') as [string, string];
  const admin = viewerText({ ...CREW.viewer, role: 'ADMIN' });
  expect(refusal(`${text.replace(/[^;]*$/, admin)}.${signature}`)).toMatch(/not signed/);
  expect(refusal(`${text}.`)).toMatch(/not signed/);
  expect(refusal(`${text}.${signature}A`)).toMatch(/not signed/);
});

it('refuses a caller it has no key for, in the same words as a forged identity', () => {
  const stranger = { ...CREW, caller: 'alerts' };
  expect(refusal(sign({}, stranger))).toBe(refusal(sign({ key: 'another key' })));
  expect(refusal(sign({}, { ...CREW, caller: '__proto__' }))).toMatch(/not signed/);
});

it('refuses an identity signed by one caller in the name of another', () => {
  const both = verifier({ keys: { gateway: KEY, reservation: 'its own key' } });
  expect(refusal(sign({}, { ...CREW, caller: 'reservation' }), BODY, both)).toMatch(/not signed/);
});

it("refuses another audience's identity even under the same key", () => {
  expect(refusal(sign({ audience: 'user' }))).toMatch(/another service/);
});

it('refuses a replayed identity for as long as it would be valid', () => {
  const one = verifier();
  const header = sign();
  one.verify(header, BODY);
  for (const seconds of [0, 1, 30, 60, 65]) {
    now = START + seconds * 1000;
    expect(refusal(header, BODY, one)).toMatch(/used before/);
  }
  now = START + 66_000;
  expect(refusal(header, BODY, one)).toMatch(/expired/);
});

it('does not use up a nonce on a request that it refuses', () => {
  const one = verifier();
  const header = sign();
  expect(refusal(header, 'another body', one)).toMatch(/another body/);
  expect(one.verify(header, BODY)).toEqual(CREW);
});

it('refuses an altered body', () => {
  expect(refusal(sign(), BODY.replace('cursor', 'secret'))).toMatch(/another body/);
});

it('accepts 5 s of clock difference in both directions and refuses more', () => {
  const header = sign();
  now = START + 65_000;
  expect(refusal(header)).toBe('accepted');
  now = START + 66_000;
  expect(refusal(header)).toMatch(/expired/);
  now = START - 5_000;
  expect(refusal(header)).toBe('accepted');
  now = START - 6_000;
  expect(refusal(header)).toMatch(/future/);
});

it('refuses a longer life than it allows, whoever signed it', () => {
  expect(refusal(signed({ exp: START / 1000 + 3600 }))).toMatch(/expired/);
});

it.each([
  'x',
  '.',
  'a.b',
  'a.b.c',
  `${'A'.repeat(9000)}.b`,
  `${Buffer.from('null').toString('base64url')}.x`,
  '한글.x',
])('refuses a malformed header: %.20s', (header) => {
  expect(refusal(header)).toMatch(/^UNAUTHENTICATED: .*malformed/);
});

it.each([
  ['an unknown role', { viewer: { role: 'KING' } }],
  ['scopes that are no list', { viewer: { role: 'SERVICE', scopes: 'all' } }],
  ['a province that is no text', { viewer: { role: 'DISPATCHER', province: {} } }],
  ['no sender', { sender: '' }],
  ['a count that is no number', { count: 'many' }],
  ['an expiry that is no number', { exp: 'never' }],
])('refuses correctly signed claims with %s', (_what, change) => {
  expect(refusal(signed(change))).toMatch(/malformed/);
});

it('refuses correctly signed text that is no viewer, no flag, or has too few fields', () => {
  const text = sign().split('.')[0]!;
  const noViewer = text.replace(/[^;]*$/, 'bnVsbA');
  const noFlag = text.replace(';1;', ';yes;');
  const badEscape = text.replace('gateway', '%zz');
  for (const nonsense of [noViewer, noFlag, badEscape, text.replace(/;[^;]*$/, '')]) {
    expect(nonsense).not.toBe(text);
    expect(refusal(resigned(nonsense))).toMatch(/malformed/);
  }
});

it('keeps whatever a name or id has in it', () => {
  const odd = { ...CREW, requestId: 'a;b%3B; 응급', address: '2001:db8:1:2::/64' };
  expect(verifier().verify(sign({}, odd), BODY)).toEqual(odd);
  expect(sign({}, odd)).toMatch(/^[!-~]+$/);
});

it('hands over a viewer that no request can change for another', () => {
  const { viewer } = verifier().verify(sign(), BODY);
  expect(Object.isFrozen(viewer) && Object.isFrozen(viewer.scopes)).toBe(true);
});

it('refuses rather than forgets when it cannot remember another nonce, and recovers when they expire', () => {
  const small = verifier({ maxNonces: 2 });
  small.verify(sign(), BODY);
  small.verify(sign(), BODY);
  expect(refusal(sign(), BODY, small)).toMatch(/^OVERLOADED/);
  now += 66_000;
  expect(refusal(sign(), BODY, small)).toBe('accepted');
});
