import { generateKeyPairSync, randomUUID } from 'node:crypto';
import type { Viewer } from '@goldenhour/service-kit';
import { sign } from 'jsonwebtoken';

export interface AccessTokenIssuer {
  /** For ACCESS_TOKEN_JWKS. */
  readonly jwks: string;
  /** A good token of that viewer for ten minutes. */
  tokenFor(viewer: Viewer): string;
}

/** Signs access tokens with a key of its own, as the user service does. */
export function createAccessTokenIssuer(): AccessTokenIssuer {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const kid = 'test-key';
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid, alg: 'ES256', use: 'sig' };
  return {
    jwks: JSON.stringify({ keys: [jwk] }),
    tokenFor({ userId = 'user-1', ...claims }) {
      return sign({ jti: randomUUID(), ver: 1, ...claims }, privateKey, {
        algorithm: 'ES256',
        header: { alg: 'ES256', typ: 'at+jwt', kid },
        subject: userId,
        issuer: 'goldenhour',
        audience: 'goldenhour',
        expiresIn: 600,
      });
    },
  };
}
