import type { Freshness } from '@goldenhour/events';
import { Entity, PrimaryKey, Property } from '@mikro-orm/core';
import { epochMs } from '@goldenhour/subgraph-kit';

/** When a hospital last reported to the feed, and what it reported that is not a bed. One row a hospital. */
@Entity({ tableName: 'hospital_report' })
export class HospitalReportRow {
  @PrimaryKey({ type: 'integer', autoincrement: false })
  hospitalId!: number;

  /** The feed's report time (hvidate) of all its beds; null before the first one. */
  @Property({ type: epochMs, nullable: true })
  reportedAt!: number | null;

  /** The freshness of that report that was pushed last: the sweep finds the rows where time has moved on. */
  @Property({ type: 'string', length: 8 })
  freshness!: Freshness;

  /** Digest of the report's numbers, so that the same numbers at a newer time cost one column. */
  @Property({ type: 'string', length: 32, nullable: true })
  digest!: string | null;

  /** JSON of `FeedEquipment[]`, written by the feed alone. */
  @Property({ type: 'text', nullable: true })
  feedEquipment!: string | null;

  /** JSON of `StaffEquipment[]`: what the hospital's staff said and nothing has ended yet. */
  @Property({ type: 'text', nullable: true })
  staffEquipment!: string | null;

  /** JSON of `SevereIllnessState[]`. */
  @Property({ type: 'text', nullable: true })
  severeIllness!: string | null;

  /** The last event that changed this hospital's numbers: not in the log yet = no number yet. */
  @Property({ type: 'string', length: 36, nullable: true })
  changeEventId!: string | null;
}
