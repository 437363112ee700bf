import { generateKeyPairSync, randomUUID } from 'node:crypto';
import type { Viewer } from '@goldenhour/service-kit';
import { sign } from 'jsonwebtoken';

export interface AccessTokenIssuer {
  /** For ACCESS_TOKEN_JWKS. */
  readonly jwks: string;
  /** A good token of that viewer for ten minutes. */
  tokenFor(viewer: Viewer): string;
  /** A good administrator's token but for these claims and header fields; undefined leaves one out. */
  tokenWith(claims: Record<string, unknown>, header?: Record<string, unknown>): string;
}

/** Signs access tokens with a key of its own, as the user service does. */
export function createAccessTokenIssuer(): AccessTokenIssuer {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const kid = 'test-key';
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid, alg: 'ES256', use: 'sig' };
  const tokenWith: AccessTokenIssuer['tokenWith'] = (claims, header) => {
    const now = Math.floor(Date.now() / 1000);
    const usual = { iss: 'goldenhour', aud: 'goldenhour', sub: 'user-1', role: 'ADMIN', ver: 1 };
    const payload = { ...usual, iat: now, exp: now + 600, jti: randomUUID(), ...claims };
    return sign(withoutAbsent(payload), privateKey, {
      algorithm: 'ES256',
      header: { alg: 'ES256', typ: 'at+jwt', kid, ...header },
    });
  };
  return {
    jwks: JSON.stringify({ keys: [jwk] }),
    tokenFor: ({ userId = 'user-1', ...claims }) => tokenWith({ ...claims, sub: userId }),
    tokenWith,
  };
}

function withoutAbsent(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
