import { randomBytes } from 'node:crypto';
import { bodyHash, writeClaims } from './claims';
import { Hmac } from './hmac';
import { IDENTITY_LIFE_SECONDS, type Identity } from './identity';
import { viewerText } from './viewer-text';

export interface SignOptions {
  /** Shared by this caller and this audience alone; at least 32 random bytes. */
  readonly key: string | Buffer;
  /** The subgraph that is called; any other refuses the header. */
  readonly audience: string;
  /** The exact bytes that are sent. */
  readonly body: string | Buffer;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** This process among all that sign, and how often it has signed: together they never come twice. */
const SENDER = randomBytes(12).toString('base64url');
let count = 0;

/**
 * The value of the identity header for one call: the claims as text, a dot, base64url(HMAC-SHA256 of the text). It may
 * be used once, by one audience, with one body, for 60 seconds. A retry signs anew.
 */
export function signIdentity(identity: Identity, options: SignOptions): string {
  const iat = Math.floor(options.now / 1000);
  const text = writeClaims({
    iss: identity.caller,
    aud: options.audience,
    iat,
    exp: iat + IDENTITY_LIFE_SECONDS,
    sender: SENDER,
    count: (count += 1),
    bh: bodyHash(options.body),
    rid: identity.requestId,
    fresh: identity.fresh,
    addr: identity.address ?? '',
    viewer: viewerText(identity.viewer),
  });
  return `${text}.${hmacOf(options.key).sign(text)}`;
}

const hmacs = new Map<string, Hmac>();

/** A process has a handful of keys and signs with them thousands of times a second: each is prepared once. */
function hmacOf(key: string | Buffer): Hmac {
  if (typeof key !== 'string') return new Hmac(key);
  let prepared = hmacs.get(key);
  if (prepared === undefined) {
    if (hmacs.size >= 64) hmacs.clear();
    prepared = new Hmac(key);
    hmacs.set(key, prepared);
  }
  return prepared;
}
