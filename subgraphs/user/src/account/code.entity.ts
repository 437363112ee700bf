import { epochMs } from '@goldenhour/subgraph-kit';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/core';

export type CodePurpose = 'VERIFY_EMAIL' | 'RESET_PASSWORD';

/** A six-digit code that was mailed. Only its HMAC is kept: a plain hash of six digits would be tried in no time. */
@Entity({ tableName: 'mailed_code' })
@Index({ name: 'mailed_code_email_key_index', properties: ['emailKey', 'purpose'] })
@Index({ name: 'mailed_code_expires_at_index', properties: ['expiresAt'] })
export class CodeRow {
  @PrimaryKey({ type: 'integer' })
  id!: number;

  @Property({ type: 'integer' })
  userId!: number;

  @Property({ type: 'string', length: 20 })
  purpose!: CodePurpose;

  @Property({ type: 'string', length: 254 })
  emailKey!: string;

  @Property({ type: 'string', length: 43 })
  mac!: string;

  /** Wrong codes that were given while this one was good. */
  @Property({ type: 'integer' })
  tries!: number;

  @Property({ type: epochMs })
  expiresAt!: number;
}
