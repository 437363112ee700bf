import { epochMs } from '@goldenhour/subgraph-kit';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/core';

/** Somebody's word that one named breaking change may come, whatever its usage. */
@Entity({ tableName: 'approval' })
@Index({ name: 'approval_change_key_index', properties: ['changeKey'] })
export class ApprovalRow {
  @PrimaryKey({ type: 'integer' })
  id!: number;

  @Property({ type: 'string', length: 255 })
  changeKey!: string;

  /** Null: wherever it comes from. */
  @Property({ type: 'string', length: 64, nullable: true })
  subgraph!: string | null;

  @Property({ type: 'string', length: 500 })
  reason!: string;

  @Property({ type: 'string', length: 100 })
  approvedBy!: string;

  @Property({ type: epochMs })
  at!: number;
}
