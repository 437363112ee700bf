import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@goldenhour/subgraph-kit';
import type { UserRow } from '../account/user.entity';
import { claimsOf, findUser } from '../account/users';
import { deny } from '../denial/deny';
import { digestOfToken, type Secrets } from '../secret/secrets';
import type { AccessToken, AccessTokens } from '../signing/access-tokens';
import { commit, type Store, type Transaction } from '../store';
import { readRefreshToken, refreshTokenOf, refreshTokensOf } from './refresh-token';
import { SessionRow, type SessionEnd } from './session.entity';

/** A refresh token is good for 14 days; each use begins them anew. */
export const REFRESH_MS = 14 * 24 * 60 * 60 * 1000;
/** A renewal may be repeated with its key for this long, milliseconds. */
const REPEAT_MS = 60_000;

/** What somebody holds who is signed in. */
export interface Grant {
  readonly access: AccessToken;
  readonly refreshToken: string;
  /** Epoch milliseconds. */
  readonly refreshExpiresAt: number;
  readonly user: UserRow;
}

/** Families of refresh tokens (RFC 9700, 4.14.2): one is good at a time, and the use of an older one ends the family. */
export class Sessions {
  constructor(
    private readonly store: Store,
    private readonly secrets: Secrets,
    private readonly tokens: AccessTokens,
  ) {}

  async begin({ em, now }: Transaction, user: UserRow): Promise<Grant> {
    const id = randomUUID();
    const refreshToken = refreshTokenOf(this.secrets, id, 0);
    await em.insert(SessionRow, {
      id,
      userId: user.id,
      generation: 0,
      tokenDigest: digestOfToken(refreshToken),
      previousDigest: null,
      renewalKey: null,
      createdAt: now,
      renewedAt: now,
      expiresAt: now + REFRESH_MS,
      endedAt: null,
      endReason: null,
    });
    return this.grant(id, user, refreshToken, now + REFRESH_MS);
  }

  /**
   * Gives the next token for this one. A token that was used before ends its session, unless the same key repeats the
   * last renewal within a minute: that gets the same token again.
   * @returns null when the session has ended, or never was
   */
  async renew(token: string, key: string | null | undefined): Promise<Grant | null> {
    const told = readRefreshToken(token);
    if (!told) return null;
    const { sessionId, generation } = told;
    const next = refreshTokenOf(this.secrets, sessionId, generation + 1);
    const digest = digestOfToken(token);
    const renewalKey = key == null ? null : this.secrets.digest('renewal', sessionId, key);
    return commit(this.store, async (transaction) => {
      const { em, now } = transaction;
      const renewed = await em.nativeUpdate(
        SessionRow,
        { id: sessionId, generation, tokenDigest: digest, endedAt: null, expiresAt: { $gt: now } },
        {
          generation: generation + 1,
          tokenDigest: digestOfToken(next),
          previousDigest: digest,
          renewalKey,
          renewedAt: now,
          expiresAt: now + REFRESH_MS,
        },
      );
      const session = await this.find(em, sessionId);
      const user = session && (await findUser(em, session.userId));
      if (!session || session.endedAt !== null || session.expiresAt <= now || !user) return null;
      if (renewed === 1) return this.grant(sessionId, user, next, session.expiresAt);
      if (renewalKey !== null && session.renewalKey === renewalKey && session.previousDigest === digest) {
        const same = this.currentToken(session);
        if (same !== null && now - session.renewedAt <= REPEAT_MS)
          return this.grant(sessionId, user, same, session.expiresAt);
      }
      if (this.wasOurs(session, token, generation)) await this.end(transaction, [session], 'REUSE');
      return null;
    });
  }

  /** Ends the session of that token, and its access tokens at once. @returns whether it stood */
  async logOut(token: string): Promise<boolean> {
    const told = readRefreshToken(token);
    if (!told) return false;
    return commit(this.store, async (transaction) => {
      const session = await this.find(transaction.em, told.sessionId);
      if (!session || !this.wasOurs(session, token, told.generation)) return false;
      return (await this.end(transaction, [session], 'LOG_OUT')) > 0;
    });
  }

  /** The session of a token that is good now, if it is this user's. */
  async ofUser({ em, now }: Transaction, userId: number, token: string): Promise<string | null> {
    const told = readRefreshToken(token);
    const session = told && (await this.find(em, told.sessionId));
    const good =
      session?.userId === userId &&
      session.tokenDigest === digestOfToken(token) &&
      session.endedAt === null &&
      session.expiresAt > now;
    return good ? session.id : null;
  }

  /** A person's sessions that stand, the newest first. */
  standing(em: EntityManager, userId: number, now: number): Promise<SessionRow[]> {
    return em.find(
      SessionRow,
      { userId, endedAt: null, expiresAt: { $gt: now } },
      { orderBy: { createdAt: 'desc', id: 'asc' }, disableIdentityMap: true },
    );
  }

  /** Ends them, and denies their access tokens. @returns how many of them stood */
  async end(transaction: Transaction, sessions: readonly SessionRow[], reason: SessionEnd): Promise<number> {
    const { em, now } = transaction;
    const ids = sessions.map(({ id }) => id);
    if (ids.length === 0) return 0;
    const ended = await em.nativeUpdate(
      SessionRow,
      { id: { $in: ids }, endedAt: null },
      { endedAt: now, endReason: reason },
    );
    const until = this.tokens.lastEnd;
    await deny(
      this.store,
      transaction,
      ids.map((id) => ({ kind: 'SESSION', id, belowVersion: null, until })),
    );
    return ended;
  }

  private grant(sid: string, user: UserRow, refreshToken: string, refreshExpiresAt: number): Grant {
    return { access: this.tokens.sign(claimsOf(user, sid)), refreshToken, refreshExpiresAt, user };
  }

  private find(em: EntityManager, id: string): Promise<SessionRow | null> {
    return em.findOne(SessionRow, { id }, { disableIdentityMap: true });
  }

  private currentToken({ id, generation, tokenDigest }: SessionRow): string | null {
    const candidates = refreshTokensOf(this.secrets, id, generation);
    return candidates.find((candidate) => digestOfToken(candidate) === tokenDigest) ?? null;
  }

  /** Whether the session once gave this token; somebody who only knows a session's id must not be able to end it. */
  private wasOurs(session: SessionRow, token: string, generation: number): boolean {
    const digest = digestOfToken(token);
    if (digest === session.tokenDigest || digest === session.previousDigest) return true;
    if (generation > session.generation) return false;
    return refreshTokensOf(this.secrets, session.id, generation).some(
      (known) => digestOfToken(known) === digest,
    );
  }
}
