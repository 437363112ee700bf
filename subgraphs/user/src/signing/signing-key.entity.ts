import { epochMs } from '@goldenhour/subgraph-kit';
import { Entity, PrimaryKey, Property } from '@mikro-orm/core';

/** A P-256 key for access tokens (ES256). The private part is sealed. */
@Entity({ tableName: 'signing_key' })
export class SigningKeyRow {
  /** 1, 2, 3 …: of two processes that make the next one, one succeeds. */
  @PrimaryKey({ type: 'integer', autoincrement: false })
  number!: number;

  @Property({ type: 'string', length: 43 })
  kid!: string;

  @Property({ type: 'string', length: 43 })
  x!: string;

  @Property({ type: 'string', length: 43 })
  y!: string;

  @Property({ type: 'text' })
  sealedPrivateKey!: string;

  /** It is published before it signs, so that verifiers know it by then. */
  @Property({ type: epochMs })
  signsFrom!: number;
}
