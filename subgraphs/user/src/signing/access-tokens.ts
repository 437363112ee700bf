import { randomUUID } from 'node:crypto';
import type { Clock } from '@goldenhour/service-kit';
import { sign } from 'jsonwebtoken';
import type { KeyRing } from './key-ring';

export const ACCESS_SECONDS = 15 * 60;
/** A denial outlives the last token by this much: clocks of machines differ. */
const SLACK_MS = 60_000;

/** What a token says of its bearer; only what the role has is set. */
export interface AccessClaims {
  /** Global id of the user, or id of the client. */
  readonly sub: string;
  /** The session; a machine has none. */
  readonly sid?: string;
  readonly ver: number;
  readonly role: string;
  readonly hospitalId?: string;
  readonly province?: string;
  readonly organization?: string;
  readonly vehicle?: string;
  readonly scopes?: readonly string[];
}

export interface AccessToken {
  readonly text: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

export interface AccessTokensOptions {
  readonly keys: KeyRing;
  readonly issuer: string;
  readonly audience: string;
  /** This machine's: whoever verifies has only its own, too. */
  readonly clock: Clock;
}

/** Signs access tokens: RFC 9068, ES256, 15 minutes. */
export class AccessTokens {
  constructor(private readonly options: AccessTokensOptions) {}

  sign(claims: AccessClaims): AccessToken {
    const { keys, issuer: iss, audience: aud, clock } = this.options;
    const { kid, privateKey } = keys.signing;
    const iat = Math.floor(clock.now() / 1000);
    const exp = iat + ACCESS_SECONDS;
    const known = Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
    const text = sign({ ...known, iss, aud, iat, nbf: iat, exp, jti: randomUUID() }, privateKey, {
      algorithm: 'ES256',
      header: { alg: 'ES256', kid, typ: 'at+jwt' },
    });
    return { text, expiresAt: exp * 1000 };
  }

  /** From then on no token that was signed until now lives, epoch milliseconds. */
  get lastEnd(): number {
    return this.options.clock.now() + ACCESS_SECONDS * 1000 + SLACK_MS;
  }
}
