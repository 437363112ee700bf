import { epochMs } from '@goldenhour/subgraph-kit';
import { Entity, PrimaryKey, Property } from '@mikro-orm/core';

/** An access token of the registry. It has 256 random bits, so that a plain digest of it is enough. */
@Entity({ tableName: 'access_token' })
export class TokenRow {
  @PrimaryKey({ type: 'integer' })
  id!: number;

  /** For people, and the author of what is done with it. */
  @Property({ type: 'string', length: 100 })
  name!: string;

  @Property({ type: 'string', length: 43, unique: 'access_token_digest_unique' })
  digest!: string;

  /** Separated by spaces. */
  @Property({ type: 'string', length: 255 })
  scopes!: string;

  @Property({ type: 'string', length: 100 })
  createdBy!: string;

  @Property({ type: epochMs })
  createdAt!: number;

  @Property({ type: epochMs })
  expiresAt!: number;

  /** To the hour. */
  @Property({ type: epochMs, nullable: true })
  lastUsedAt!: number | null;

  @Property({ type: epochMs, nullable: true })
  revokedAt!: number | null;
}
