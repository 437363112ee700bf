import { epochMs, type SevereIllness } from '@goldenhour/subgraph-kit';
import { Entity, PrimaryKey, Property } from '@mikro-orm/core';

/** A message of the national feed that was handed on and stands in the feed still. */
@Entity({ tableName: 'feed_message' })
export class FeedMessageRow {
  /** Its identity over polls. */
  @PrimaryKey({ type: 'string', length: 32 })
  id!: string;

  @Property({ type: 'integer', unsigned: true })
  hospitalId!: number;

  /** The illness of items 1–27 that it is about; null for a remark. */
  @Property({ type: 'string', length: 40, nullable: true })
  illness!: SevereIllness | null;

  /** Null in rows from before it was kept, until the next poll. */
  @Property({ type: epochMs, nullable: true })
  startsAt!: number | null;

  /** Its own end: one that is past it leaves without a word. */
  @Property({ type: epochMs, nullable: true })
  endsAt!: number | null;
}
