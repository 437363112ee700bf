import { timingSafeEqual } from 'node:crypto';
import type { Clock } from '../clock';
import { AppError } from '../errors';
import { bodyHash, readClaims, type Claims } from './claims';
import { Hmac, LONGEST_TEXT } from './hmac';
import { IDENTITY_LIFE_SECONDS, type Identity } from './identity';
import { Nonces } from './nonces';
import { readViewer } from './viewer-text';

/** How far the clocks of two machines may be apart, in seconds. */
const SKEW_SECONDS = 5;
/** 32 bytes in base64url. */
const SIGNATURE_LENGTH = 43;

export interface VerifierOptions {
  /** The name of the subgraph that verifies. */
  readonly audience: string;
  /** One key for each caller that may call this subgraph; the same text or bytes that the caller signs with. */
  readonly keys: Record<string, string | Buffer>;
  readonly clock: Clock;
  /** The longest life that is accepted, in seconds; 60 by default. */
  readonly maxAgeSeconds?: number;
  /** Nonces remembered at most (about 20 bytes each), one per request of the last 65 s; 1,000,000 by default. */
  readonly maxNonces?: number;
}

/**
 * Tells who calls, or refuses. Nonces are remembered by the process: behind several replicas a
 * captured header could be used once at each of them within its minute, on the same body only.
 */
export class IdentityVerifier {
  readonly #hmacs: ReadonlyMap<string, Hmac>;
  readonly #nonces: Nonces;
  readonly #maxAge: number;

  constructor(private readonly options: VerifierOptions) {
    this.#hmacs = new Map(Object.entries(options.keys).map(([caller, key]) => [caller, new Hmac(key)]));
    this.#nonces = new Nonces(options.maxNonces ?? 1_000_000);
    this.#maxAge = options.maxAgeSeconds ?? IDENTITY_LIFE_SECONDS;
  }

  /**
   * @param body the exact bytes received
   * @throws AppError UNAUTHENTICATED when the header is missing, malformed, forged, for another audience,
   *   expired, from the future, replayed, or belongs to another body; OVERLOADED when no more nonces fit.
   */
  verify(header: string | undefined, body: string | Buffer): Identity {
    if (header === undefined || header === '') throw refused('is missing');
    const claims = this.#authentic(header);
    if (claims.aud !== this.options.audience) throw refused('is meant for another service');
    const now = Math.floor(this.options.clock.now() / 1000);
    if (claims.iat > now + SKEW_SECONDS) throw refused('comes from the future');
    if (claims.exp + SKEW_SECONDS < now || claims.exp - claims.iat > this.#maxAge)
      throw refused('has expired');
    if (claims.bh !== bodyHash(body)) throw refused('belongs to another body');
    const viewer = readViewer(claims.viewer);
    if (!viewer) throw refused('is malformed');
    const use = this.#nonces.use(claims.sender, claims.count, claims.exp + SKEW_SECONDS, now);
    if (use === 'replayed') throw refused('was used before');
    if (use === 'full') throw new AppError('OVERLOADED');
    const { iss: caller, rid: requestId, fresh, addr } = claims;
    return { viewer, caller, requestId, fresh, ...(addr !== '' && { address: addr }) };
  }

  /** Nothing in the header is trusted before the signature; the caller's name only chooses the key to try. */
  #authentic(header: string): Claims {
    const dot = header.lastIndexOf('.');
    if (dot <= 0 || header.length > LONGEST_TEXT) throw refused('is malformed');
    const text = header.slice(0, dot);
    const claims = read(text);
    if (!claims) throw refused('is malformed');
    const hmac = this.#hmacs.get(claims.iss);
    if (!hmac || !isSame(hmac.sign(text), header.slice(dot + 1)))
      throw refused('is not signed by a known caller');
    return claims;
  }
}

function read(text: string): Claims | undefined {
  try {
    return readClaims(text);
  } catch {
    return undefined;
  }
}

const expected = Buffer.alloc(SIGNATURE_LENGTH);
const given = Buffer.alloc(SIGNATURE_LENGTH);

/** In a time that does not tell how much of a signature is right. */
function isSame(signature: string, claimed: string): boolean {
  if (claimed.length !== SIGNATURE_LENGTH) return false;
  expected.write(signature, 'latin1');
  given.write(claimed, 'latin1');
  return timingSafeEqual(expected, given);
}

function refused(why: string): AppError {
  return new AppError('UNAUTHENTICATED', `The internal identity ${why}.`);
}
