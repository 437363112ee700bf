import { AppError, PUBLIC_VIEWER, ROLES, type Clock, type Viewer } from '@goldenhour/service-kit';
import { decode, verify } from 'jsonwebtoken';
import { z } from 'zod';
import type { KeySet } from './jwks';

const claimsSchema = z.object({
  sub: z.string().min(1),
  exp: z.number(),
  role: z.enum(ROLES).exclude(['PUBLIC']),
  hospitalId: z.string().optional(),
  province: z.string().optional(),
  organization: z.string().optional(),
  vehicle: z.string().optional(),
  scopes: z.array(z.string()).optional(),
});

/** Who a token speaks for, and until when. */
export interface AccessGrant {
  readonly viewer: Viewer;
  /** Epoch milliseconds; undefined for the public, who have no token to end. */
  readonly expiresAt?: number;
}

export const PUBLIC_GRANT: AccessGrant = { viewer: PUBLIC_VIEWER };

export interface AccessTokenOptions {
  readonly keySet: KeySet;
  readonly issuer: string;
  readonly audience: string;
  readonly clock: Clock;
}

/** Checks access tokens (RFC 9068: typ at+jwt). What a token says about its own algorithm or key is not believed. */
export class AccessTokens {
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

  /** @throws AppError UNAUTHENTICATED; it does not say why, since only an attacker would learn from it */
  verify(token: string): AccessGrant {
    try {
      const header = decode(token, { complete: true })?.header;
      const key = this.options.keySet.keys.get(header?.kid ?? '');
      if (!header || !key || !isAccessToken(header.typ) || 'crit' in header)
        throw new AppError('UNAUTHENTICATED');
      const claims = verify(token, key, {
        algorithms: ['ES256'],
        issuer: this.options.issuer,
        audience: this.options.audience,
        clockTimestamp: Math.floor(this.options.clock.now() / 1000),
      });
      const { sub, exp, ...rest } = claimsSchema.parse(claims);
      const known = Object.entries(rest).filter(([, value]) => value !== undefined);
      return { viewer: { userId: sub, ...Object.fromEntries(known) } as Viewer, expiresAt: exp * 1000 };
    } catch {
      throw new AppError('UNAUTHENTICATED');
    }
  }
}

function isAccessToken(typ: string | undefined): boolean {
  return /^(application\/)?at\+jwt$/i.test(typ ?? '');
}
