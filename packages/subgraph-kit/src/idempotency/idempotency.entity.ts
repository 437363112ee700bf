import { Entity, PrimaryKey, PrimaryKeyProp, Property, type EntityClass } from '@mikro-orm/core';
import { epochMs } from '../database/epoch-ms';

/** The first answer to a request that its sender may repeat. Holds no password and no plain token. */
@Entity({ tableName: 'idempotency_key' })
export class IdempotencyRow {
  [PrimaryKeyProp]?: ['owner', 'operation', 'requestKey'];

  @PrimaryKey({ type: 'string', length: 64 })
  owner!: string;

  @PrimaryKey({ type: 'string', length: 64 })
  operation!: string;

  @PrimaryKey({ type: 'string', length: 64 })
  requestKey!: string;

  @Property({ type: 'string', length: 64 })
  inputDigest!: string;

  @Property({ type: 'text', columnType: 'mediumtext' })
  answer!: string;

  @Property({ type: epochMs })
  at!: number;
}

export const IDEMPOTENCY_ENTITIES: EntityClass<object>[] = [IdempotencyRow];
