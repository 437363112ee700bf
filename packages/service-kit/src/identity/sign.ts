import { createHmac, createSecretKey, randomUUID, type KeyObject } from 'node:crypto';
import { bodyHash, type Claims } from './claims';
import { IDENTITY_LIFE_SECONDS, type Identity } from './identity';

export interface SignOptions {
  /** Shared by this caller and this audience alone; at least 32 random bytes. */
  readonly key: string | Buffer;
  /** The subgraph that is called; any other refuses the header. */
  readonly audience: string;
  /** The exact bytes that are sent. */
  readonly body: string | Buffer;
  /** Epoch milliseconds. */
  readonly now: number;
  /** 8 to 64 characters, never used before; a random one by default. A retry signs anew. */
  readonly nonce?: string;
}

/**
 * The value of the identity header for one call: base64url(claims as JSON), a dot, base64url(HMAC-SHA256
 * of the first part). It may be used once, by one audience, with one body, for 60 seconds.
 */
export function signIdentity(identity: Identity, options: SignOptions): string {
  const iat = Math.floor(options.now / 1000);
  const claims: Claims = {
    iss: identity.caller,
    aud: options.audience,
    iat,
    exp: iat + IDENTITY_LIFE_SECONDS,
    nonce: options.nonce ?? randomUUID(),
    bh: bodyHash(options.body),
    rid: identity.requestId,
    fresh: identity.fresh,
    viewer: identity.viewer,
    ...(identity.address !== undefined && { addr: identity.address }),
  };
  const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
  return `${payload}.${createHmac('sha256', keyObject(options.key)).update(payload).digest('base64url')}`;
}

const keyObjects = new Map<string, KeyObject>();

/** A process has a handful of keys and signs with them thousands of times a second: each is prepared once. */
function keyObject(key: string | Buffer): KeyObject | Buffer {
  if (typeof key !== 'string') return key;
  let prepared = keyObjects.get(key);
  if (prepared === undefined) {
    if (keyObjects.size >= 64) keyObjects.clear();
    prepared = createSecretKey(key, 'utf8');
    keyObjects.set(key, prepared);
  }
  return prepared;
}
