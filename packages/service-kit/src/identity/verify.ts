import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto';
import type { Clock } from '../clock';
import { AppError } from '../errors';
import { bodyHash, isClaims, type Claims } from './claims';
import { IDENTITY_LIFE_SECONDS, type Identity } from './identity';
import { Nonces } from './nonces';

/** How far the clocks of two machines may be apart, in seconds. */
const SKEW_SECONDS = 5;
/** Node refuses headers above 16 KB; claims are a few hundred bytes. */
const LONGEST_HEADER = 8_192;

export interface VerifierOptions {
  /** The name of the subgraph that verifies. */
  readonly audience: string;
  /** One key for each caller that may call this subgraph; the same text or bytes that the caller signs with. */
  readonly keys: Record<string, string | Buffer>;
  readonly clock: Clock;
  /** The longest life that is accepted, in seconds; 60 by default. */
  readonly maxAgeSeconds?: number;
  /** Nonces remembered at most (about 100 bytes each), one per request of the last 65 s; 1,000,000 by default. */
  readonly maxNonces?: number;
}

/**
 * Tells who calls, or refuses. Nonces are remembered by the process: behind several replicas a
 * captured header could be used once at each of them within its minute, on the same body only.
 */
export class IdentityVerifier {
  readonly #keys: ReadonlyMap<string, KeyObject>;
  readonly #nonces: Nonces;
  readonly #maxAge: number;

  constructor(private readonly options: VerifierOptions) {
    this.#keys = new Map(
      Object.entries(options.keys).map(([caller, key]) => [
        caller,
        typeof key === 'string' ? createSecretKey(key, 'utf8') : createSecretKey(key),
      ]),
    );
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
    const use = this.#nonces.use(claims.nonce, claims.exp + SKEW_SECONDS, now);
    if (use === 'replayed') throw refused('was used before');
    if (use === 'full') throw new AppError('OVERLOADED');
    const { viewer, iss: caller, rid: requestId, fresh, addr } = claims;
    return { viewer, caller, requestId, fresh, ...(addr !== undefined && { address: addr }) };
  }

  /** Nothing in the header is trusted before the signature; the caller's name only chooses the key to try. */
  #authentic(header: string): Claims {
    const dot = header.indexOf('.');
    if (dot <= 0 || header.length > LONGEST_HEADER) throw refused('is malformed');
    const payload = header.slice(0, dot);
    const claims = parse(payload);
    if (!isClaims(claims)) throw refused('is malformed');
    const key = this.#keys.get(claims.iss);
    if (key === undefined) throw refused('is not signed by a known caller');
    const expected = Buffer.from(createHmac('sha256', key).update(payload).digest('base64url'));
    const given = Buffer.from(header.slice(dot + 1));
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      throw refused('is not signed by a known caller');
    }
    return claims;
  }
}

function parse(payload: string): unknown {
  try {
    return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

function refused(why: string): AppError {
  return new AppError('UNAUTHENTICATED', `The internal identity ${why}.`);
}
