import { generateKeyPairSync } from 'node:crypto';
import { sign, type Algorithm } from 'jsonwebtoken';

/** A key pair with its JWKS, and access tokens made with it. */
export function testKeys(kid = 'key-1') {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid, alg: 'ES256', use: 'sig' };
  const claims = {
    iss: 'goldenhour',
    aud: 'goldenhour',
    sub: 'user-1',
    jti: 'token-1',
    sid: 'session-1',
    ver: 1,
    role: 'DISPATCHER',
    province: '서울특별시',
  };
  return {
    jwk,
    jwks: JSON.stringify({ keys: [jwk] }),
    publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    /** A good token, but for what is changed. `exp` is in epoch seconds. */
    token(
      changes: Record<string, unknown> = {},
      header: Record<string, unknown> = {},
      algorithm: Algorithm = 'ES256',
    ) {
      const payload: Record<string, unknown> = {
        exp: Math.floor(Date.now() / 1000) + 600,
        ...claims,
        ...changes,
      };
      const kept = Object.fromEntries(Object.entries(payload).filter(([, value]) => value !== undefined));
      return sign(kept, privateKey, { algorithm, header: { alg: algorithm, typ: 'at+jwt', kid, ...header } });
    },
  };
}
