import { Entity, Index, PrimaryKey, PrimaryKeyProp, Property } from '@mikro-orm/core';
import { epochMs } from '@goldenhour/subgraph-kit';

/** An operation that clients sent, without its literals. */
@Entity({ tableName: 'recorded_operation' })
@Index({ name: 'recorded_operation_last_hour_index', properties: ['lastHour'] })
export class RecordedOperationRow {
  /** SHA-256 of `body`, base64url. */
  @PrimaryKey({ type: 'string', length: 43 })
  hash!: string;

  @Property({ type: 'string', length: 250 })
  name!: string;

  @Property({ type: 'text', columnType: 'mediumtext' })
  body!: string;

  @Property({ type: 'integer' })
  lastHour!: number;
}

/** How often one version of a client sent one operation within one hour. */
@Entity({ tableName: 'operation_usage' })
@Index({ name: 'operation_usage_hour_index', properties: ['hour'] })
export class OperationUsageRow {
  [PrimaryKeyProp]?: ['hash', 'client', 'clientVersion', 'hour'];

  @PrimaryKey({ type: 'string', length: 43 })
  hash!: string;

  @PrimaryKey({ type: 'string', length: 100 })
  client!: string;

  @PrimaryKey({ type: 'string', length: 40 })
  clientVersion!: string;

  @PrimaryKey({ type: 'integer', autoincrement: false })
  hour!: number;

  @Property({ type: epochMs })
  uses!: number;

  @Property({ type: epochMs })
  failures!: number;
}
