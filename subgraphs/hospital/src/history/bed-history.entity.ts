import { Entity, Index, PrimaryKey, PrimaryKeyProp, Property } from '@mikro-orm/core';
import { epochMs, type BedKind } from '@goldenhour/subgraph-kit';

/** A point of a bed's history: written when its available number changes. Its key begins and ends so that one
 * chart is one range, and old points can be dropped by time. */
@Entity({ tableName: 'bed_history' })
@Index({ name: 'bed_history_at_index', properties: ['at'] })
export class BedHistoryRow {
  [PrimaryKeyProp]?: ['hospitalId', 'kind', 'at'];

  @PrimaryKey({ type: 'integer' })
  hospitalId!: number;

  @PrimaryKey({ type: 'string', length: 40 })
  kind!: BedKind;

  @PrimaryKey({ type: epochMs })
  at!: number;

  @Property({ type: 'integer', nullable: true })
  available!: number | null;

  @Property({ type: 'integer', nullable: true })
  capacity!: number | null;
}
