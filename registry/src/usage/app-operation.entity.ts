import { epochMs } from '@goldenhour/subgraph-kit';
import { Entity, PrimaryKey, PrimaryKeyProp, Property } from '@mikro-orm/core';

/** A released version of a client whose operations are known beforehand. */
@Entity({ tableName: 'app_version' })
export class AppVersionRow {
  [PrimaryKeyProp]?: ['app', 'version'];

  @PrimaryKey({ type: 'string', length: 64 })
  app!: string;

  @PrimaryKey({ type: 'string', length: 64 })
  version!: string;

  @Property({ type: epochMs })
  at!: number;
}

/** A persisted operation of it. */
@Entity({ tableName: 'app_operation' })
export class AppOperationRow {
  [PrimaryKeyProp]?: ['app', 'version', 'hash'];

  @PrimaryKey({ type: 'string', length: 64 })
  app!: string;

  @PrimaryKey({ type: 'string', length: 64 })
  version!: string;

  @PrimaryKey({ type: 'string', length: 128 })
  hash!: string;

  @Property({ type: 'text', columnType: 'mediumtext' })
  body!: string;
}
