import { epochMs } from '@goldenhour/subgraph-kit';
import { Entity, PrimaryKey, Property } from '@mikro-orm/core';

/** How a favourite's emergency room was last seen with fresh numbers, to notice when it is free again. */
@Entity({ tableName: 'er_state' })
export class ErStateRow {
  @PrimaryKey({ type: 'integer', autoincrement: false })
  hospitalId!: number;

  @Property({ type: 'boolean' })
  free!: boolean;

  /** When those who wait for it were told last; 0 = never. */
  @Property({ type: epochMs })
  toldAt!: number;
}
