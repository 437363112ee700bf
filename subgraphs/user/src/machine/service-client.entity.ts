import { epochMs } from '@goldenhour/subgraph-kit';
import { Entity, PrimaryKey, Property } from '@mikro-orm/core';

/** A partner's machine. Its secret has 256 random bits, so that a plain digest of it is enough. */
@Entity({ tableName: 'service_client' })
export class ServiceClientRow {
  @PrimaryKey({ type: 'integer' })
  id!: number;

  @Property({ type: 'string', length: 40, unique: 'service_client_client_id_unique' })
  clientId!: string;

  @Property({ type: 'string', length: 100 })
  name!: string;

  /** Separated by spaces. */
  @Property({ type: 'string', length: 500 })
  scopes!: string;

  /** The one hospital that `beds:write` is for. */
  @Property({ type: 'integer', nullable: true })
  hospitalId!: number | null;

  @Property({ type: 'string', length: 43 })
  secretDigest!: string;

  @Property({ type: 'integer' })
  version!: number;

  @Property({ type: 'integer' })
  createdBy!: number;

  @Property({ type: epochMs })
  createdAt!: number;

  @Property({ type: epochMs, nullable: true })
  revokedAt!: number | null;
}
