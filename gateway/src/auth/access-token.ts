import { hash, type KeyObject } from 'node:crypto';
import { AppError, PUBLIC_VIEWER, ROLES, type Clock, type Viewer } from '@goldenhour/service-kit';
import { decode, verify } from 'jsonwebtoken';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { AccessKeys } from './access-keys';
import type { DenyList } from './deny-list';

/** Good tokens remembered: as many clients as one gateway serves within the life of a token, a few hundred bytes each. */
const TOKENS_KEPT = 20_000;

const claimsSchema = z.object({
  sub: z.string().min(1),
  exp: z.number(),
  jti: z.string().min(1).optional(),
  sid: z.string().min(1).optional(),
  ver: z.int().optional(),
  role: z.enum(ROLES).exclude(['PUBLIC']),
  hospitalId: z.string().optional(),
  province: z.string().optional(),
  organization: z.string().optional(),
  vehicle: z.string().optional(),
  // A scope of ours would let its bearer pass for a process of the platform.
  scopes: z.array(z.string().regex(/^(?!internal:)/)).optional(),
});

/** Who a token speaks for, until when, and by what it can be denied before. */
export interface AccessGrant {
  readonly viewer: Viewer;
  /** Epoch milliseconds; undefined for the public, who have no token to end. */
  readonly expiresAt?: number;
  readonly tokenId?: string;
  readonly sessionId?: string;
  readonly version?: number;
}

export const PUBLIC_GRANT: AccessGrant = { viewer: PUBLIC_VIEWER };

export interface AccessTokenOptions {
  readonly keys: AccessKeys;
  readonly denyList: DenyList;
  readonly issuer: string;
  readonly audience: string;
  readonly clock: Clock;
}

/** A token that was good when it was verified, with the key that it was verified with. */
interface Verified {
  readonly grant: AccessGrant;
  readonly kid: string;
  readonly key: KeyObject;
}

/**
 * Checks access tokens (RFC 9068: typ at+jwt). What a token says about its own algorithm or key is not believed. A good
 * token is remembered by its hash, since verifying costs more than all else; its end, its key and the deny list are
 * asked each time.
 */
export class AccessTokens {
  readonly #verified = new LRUCache<string, Verified>({ max: TOKENS_KEPT });

  constructor(private readonly options: AccessTokenOptions) {}

  /**
   * The grant of an `Authorization: Bearer …` value, from a header or a payload.
   * @throws AppError UNAUTHENTICATED for anything but an absent value or a good token
   */
  grantOf(authorization: unknown): AccessGrant {
    if (authorization === undefined || authorization === null || authorization === '') return PUBLIC_GRANT;
    const token =
      typeof authorization === 'string' ? /^Bearer +([\w.~+/=-]+)$/i.exec(authorization)?.[1] : undefined;
    if (token === undefined) throw new AppError('UNAUTHENTICATED');
    return this.verify(token);
  }

  /**
   * @throws AppError UNAUTHENTICATED; of a token that never was good it does not say why, since only an attacker would
   *   learn from it
   */
  verify(token: string): AccessGrant {
    const id = hash('sha256', token, 'base64url');
    const verified = this.#remembered(id) ?? this.#verify(token);
    this.#verified.set(id, verified);
    const { grant } = verified;
    const refusal = this.refusalOf(grant);
    if (refusal) throw refusal;
    return grant;
  }

  /** Why a grant that was good is good no longer, as a sentence that says what to do; undefined while it is. */
  refusalOf(grant: AccessGrant): AppError | undefined {
    const { viewer, expiresAt, ...ids } = grant;
    if (expiresAt === undefined) return undefined;
    if (expiresAt <= this.options.clock.now()) return new AppError('UNAUTHENTICATED', REFUSALS.EXPIRED);
    const reason = this.options.denyList.reasonAgainst({ subject: viewer.userId ?? '', ...ids });
    return reason && new AppError('UNAUTHENTICATED', REFUSALS[reason]);
  }

  /** Calls after something was denied: a grant may be good no longer. Gives back how to stop that. */
  onDenial(listener: () => void): () => void {
    return this.options.denyList.onChange(listener);
  }

  #remembered(id: string): Verified | undefined {
    const known = this.#verified.get(id);
    return known && this.options.keys.get(known.kid) === known.key ? known : undefined;
  }

  #verify(token: string): Verified {
    try {
      const header = decode(token, { complete: true })?.header;
      const kid = header?.kid ?? '';
      const key = this.options.keys.get(kid);
      if (!header || !key || !isAccessToken(header.typ) || 'crit' in header)
        throw new AppError('UNAUTHENTICATED');
      const claims = verify(token, key, {
        algorithms: ['ES256'],
        issuer: this.options.issuer,
        audience: this.options.audience,
        clockTimestamp: Math.floor(this.options.clock.now() / 1000),
      });
      return { grant: grantFrom(claims), kid, key };
    } catch {
      throw new AppError('UNAUTHENTICATED');
    }
  }
}

/** At most 123 bytes each, so that a socket can be closed with them. */
const REFUSALS = {
  EXPIRED: 'The access token has ended. Renew it (refreshSession) or sign in again.',
  ENDED: 'This session was ended. Sign in again.',
  CHANGED: 'The account or its rights have changed. Renew the session (refreshSession), then try again.',
} as const;

/** @throws Error when claims are missing or of another type */
function grantFrom(claims: unknown): AccessGrant {
  const { sub, exp, jti, sid, ver, ...rest } = claimsSchema.parse(claims);
  const known = Object.entries(rest).filter(([, value]) => value !== undefined);
  return {
    viewer: { userId: sub, ...Object.fromEntries(known) } as Viewer,
    expiresAt: exp * 1000,
    ...(jti !== undefined && { tokenId: jti }),
    ...(sid !== undefined && { sessionId: sid }),
    ...(ver !== undefined && { version: ver }),
  };
}

function isAccessToken(typ: string | undefined): boolean {
  return /^(application\/)?at\+jwt$/i.test(typ ?? '');
}
