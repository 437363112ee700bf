import { epochMs } from '@goldenhour/subgraph-kit';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/core';

/** A check that was asked for, with its report as it was then. */
@Entity({ tableName: 'schema_check' })
@Index({ name: 'schema_check_at_index', properties: ['at'] })
export class CheckRow {
  @PrimaryKey({ type: 'integer' })
  id!: number;

  /** Names the check in links; it cannot be guessed. */
  @Property({ type: 'string', length: 32, unique: 'schema_check_link_unique' })
  link!: string;

  @Property({ type: 'string', length: 64 })
  subgraph!: string;

  @Property({ type: 'boolean' })
  passed!: boolean;

  @Property({ type: 'string', length: 200, nullable: true })
  author!: string | null;

  @Property({ type: 'string', length: 100, nullable: true })
  commitId!: string | null;

  @Property({ type: epochMs })
  at!: number;

  @Property({ type: 'integer', nullable: true })
  against!: number | null;

  /** JSON: CheckReport. */
  @Property({ type: 'text', columnType: 'mediumtext', lazy: true })
  report!: string;
}
