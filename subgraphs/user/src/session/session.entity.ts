import { epochMs } from '@goldenhour/subgraph-kit';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/core';

export type SessionEnd = 'LOG_OUT' | 'REUSE' | 'PASSWORD' | 'DELETION' | 'BY_USER' | 'DEMO_OVER';

/** A family of refresh tokens: begun by a log-in, carried on by each renewal. Holds no token, only digests. */
@Entity({ tableName: 'session' })
@Index({ name: 'session_user_id_index', properties: ['userId'] })
@Index({ name: 'session_expires_at_index', properties: ['expiresAt'] })
export class SessionRow {
  @PrimaryKey({ type: 'string', length: 36 })
  id!: string;

  @Property({ type: 'integer' })
  userId!: number;

  /** How many tokens came before the one that is good now. */
  @Property({ type: 'integer' })
  generation!: number;

  @Property({ type: 'string', length: 43 })
  tokenDigest!: string;

  @Property({ type: 'string', length: 43, nullable: true })
  previousDigest!: string | null;

  /** Digest of the idempotency key of the last renewal, if it had one. */
  @Property({ type: 'string', length: 43, nullable: true })
  renewalKey!: string | null;

  @Property({ type: epochMs })
  createdAt!: number;

  /** When the token that is good now was given. */
  @Property({ type: epochMs })
  renewedAt!: number;

  @Property({ type: epochMs })
  expiresAt!: number;

  @Property({ type: epochMs, nullable: true })
  endedAt!: number | null;

  @Property({ type: 'string', length: 20, nullable: true })
  endReason!: SessionEnd | null;
}
