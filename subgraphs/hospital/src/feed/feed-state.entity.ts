import type { FeedState } from '@goldenhour/events';
import { Entity, PrimaryKey, Property } from '@mikro-orm/core';
import { epochMs } from '@goldenhour/subgraph-kit';

/** How the feed is doing: one row, so that a restart remembers what a good poll looks like. */
@Entity({ tableName: 'feed_state' })
export class FeedStateRow {
  @PrimaryKey({ type: 'integer', autoincrement: false })
  id!: number;

  @Property({ type: 'string', length: 12 })
  source!: FeedState['source'];

  @Property({ type: epochMs, nullable: true })
  lastSuccessAt!: number | null;

  /** Hospitals in the last good nationwide poll. */
  @Property({ type: 'integer', default: 0 })
  lastGoodCount!: number;

  @Property({ type: 'integer', default: 0 })
  quarantined!: number;

  @Property({ type: 'string', length: 24, nullable: true })
  failure!: string | null;

  /** When any process last began a round. */
  @Property({ type: epochMs, nullable: true })
  attemptedAt!: number | null;

  /** When the list of institutions was last read. */
  @Property({ type: epochMs, nullable: true })
  institutionsAt!: number | null;
}

/** Calls to the national API on one day (Korea Standard Time, when its quota begins anew). */
@Entity({ tableName: 'feed_budget' })
export class FeedBudgetRow {
  /** yyyy-MM-dd */
  @PrimaryKey({ type: 'string', length: 10 })
  day!: string;

  @Property({ type: 'integer', default: 0 })
  calls!: number;
}
