import { encodeGlobalId } from '@goldenhour/subgraph-kit';
import { toUser } from '../account/to-user';
import type { SessionRow } from './session.entity';
import type { Session, SessionTokens } from './session.type';
import type { Grant } from './sessions';

const SESSION = 'Session';

export function toSession({ id, createdAt, renewedAt, expiresAt }: SessionRow): Session {
  return { id: encodeGlobalId(SESSION, id), createdAt, renewedAt, expiresAt };
}

/** The session's own id behind an id that a client holds; null for anything else. */
export function sessionIdOf(id: string): string | null {
  return /^Session:([0-9a-f-]{36})$/.exec(Buffer.from(id, 'base64url').toString('latin1'))?.[1] ?? null;
}

export function toTokens({ access, refreshToken, refreshExpiresAt, user }: Grant): SessionTokens {
  return {
    accessToken: access.text,
    accessTokenExpiresAt: access.expiresAt,
    refreshToken,
    refreshTokenExpiresAt: refreshExpiresAt,
    user: toUser(user, true),
  };
}
