import { epochMs } from '@goldenhour/subgraph-kit';
import { Entity, Index, PrimaryKey, PrimaryKeyProp, Property } from '@mikro-orm/core';

/** How often one client's operations held one schema coordinate within one hour. */
@Entity({ tableName: 'coordinate_usage' })
@Index({ name: 'coordinate_usage_hour_index', properties: ['hour'] })
export class CoordinateUsageRow {
  [PrimaryKeyProp]?: ['coordinate', 'client', 'hour'];

  @PrimaryKey({ type: 'string', length: 250 })
  coordinate!: string;

  @PrimaryKey({ type: 'string', length: 100 })
  client!: string;

  /** Whole hours since 1970-01-01T00:00Z. */
  @PrimaryKey({ type: 'integer', autoincrement: false })
  hour!: number;

  @Property({ type: epochMs })
  uses!: number;
}
