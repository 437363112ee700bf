import type { Role } from '@goldenhour/subgraph-kit';
import { epochMs } from '@goldenhour/subgraph-kit';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/core';

/**
 * An account. While its e-mail is not verified several may be waiting for the same one; the first whose code is
 * given has it. A deleted account stays as a row without anything personal, for what refers to it.
 */
@Entity({ tableName: 'user_account' })
export class UserRow {
  @PrimaryKey({ type: 'integer' })
  id!: number;

  /** As it was typed (NFC). */
  @Property({ type: 'string', length: 254, nullable: true })
  email!: string | null;

  /** As it is compared: in small letters. */
  @Index({ name: 'user_account_email_key_index' })
  @Property({ type: 'string', length: 254, nullable: true })
  emailKey!: string | null;

  /** The same once it is verified: one account for each. */
  @Property({ type: 'string', length: 254, nullable: true, unique: 'user_account_verified_key_unique' })
  verifiedKey!: string | null;

  @Property({ type: 'string', length: 100, nullable: true })
  name!: string | null;

  @Property({ type: 'string', length: 40, nullable: true })
  phone!: string | null;

  @Property({ type: 'string', length: 255, nullable: true })
  passwordHash!: string | null;

  @Property({ type: 'string', length: 20 })
  role!: Role;

  @Property({ type: 'integer', nullable: true })
  hospitalId!: number | null;

  @Property({ type: 'string', length: 40, nullable: true })
  province!: string | null;

  @Property({ type: 'string', length: 100, nullable: true })
  organization!: string | null;

  @Property({ type: 'string', length: 40, nullable: true })
  vehicle!: string | null;

  /** Raised by whatever takes rights away: access tokens of an older version are denied. */
  @Property({ type: 'integer' })
  version!: number;

  /** One of the demonstration's accounts, which only the embedded platform on loopback lets in. */
  @Property({ type: 'boolean', default: false })
  demo!: boolean;

  @Property({ type: epochMs })
  createdAt!: number;

  @Property({ type: epochMs, nullable: true })
  deletedAt!: number | null;
}
