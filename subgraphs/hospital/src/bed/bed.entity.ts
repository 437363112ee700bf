import { Entity, PrimaryKey, PrimaryKeyProp, Property } from '@mikro-orm/core';
import { epochMs, type BedKind } from '@goldenhour/subgraph-kit';
import type { QuarantineReason } from './quarantine';

/**
 * One kind of bed of one hospital: what the feed said, what the staff said, and the counters of our own
 * holds. Everything that a hold must check and change stands on this one row. Its CHECK constraints stand in
 * the migration alone: the ORM cannot compare them on the embedded database.
 */
@Entity({ tableName: 'bed' })
export class BedRow {
  [PrimaryKeyProp]?: ['hospitalId', 'kind'];

  @PrimaryKey({ type: 'integer' })
  hospitalId!: number;

  @PrimaryKey({ type: 'string', length: 40 })
  kind!: BedKind;

  @Property({ type: 'integer', nullable: true })
  feedValue!: number | null;

  @Property({ type: 'integer', nullable: true })
  feedCapacity!: number | null;

  /** The feed's own text of a value that was refused. */
  @Property({ type: 'string', length: 64, nullable: true })
  feedRaw!: string | null;

  /** Why the feed's value was refused. */
  @Property({ type: 'string', length: 24, nullable: true })
  quarantine!: QuarantineReason | null;

  @Property({ type: 'integer', nullable: true })
  staffValue!: number | null;

  @Property({ type: 'integer', nullable: true })
  staffCapacity!: number | null;

  @Property({ type: epochMs, nullable: true })
  staffReportedAt!: number | null;

  /** The feed's value when the staff spoke: another one after it ends the staff's. */
  @Property({ type: 'integer', nullable: true })
  staffFeedValue!: number | null;

  @Property({ type: 'boolean', default: false })
  staffStands!: boolean;

  /** The freshness of the staff's value that was pushed last. */
  @Property({ type: 'string', length: 8, nullable: true })
  staffFreshness!: 'FRESH' | 'AGING' | null;

  @Property({ type: 'integer', default: 0 })
  held!: number;

  /** Patients who took a held bed since the feed's report. */
  @Property({ type: 'integer', default: 0 })
  arrivedFeed!: number;

  /** Patients who took a held bed since the staff's report. */
  @Property({ type: 'integer', default: 0 })
  arrivedStaff!: number;
}
