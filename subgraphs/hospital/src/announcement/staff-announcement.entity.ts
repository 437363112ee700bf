import { epochMs, type SevereIllness } from '@goldenhour/subgraph-kit';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/core';

/** What a hospital's staff announce, as the alerts service told it: kept here because this service calls no other. */
@Entity({ tableName: 'staff_announcement' })
@Index({ name: 'staff_announcement_hospital_id_index', properties: ['hospitalId'] })
export class StaffAnnouncementRow {
  /** Number of the announcement in the alerts service. */
  @PrimaryKey({ type: 'integer', autoincrement: false })
  id!: number;

  @Property({ type: 'integer' })
  hospitalId!: number;

  @Property({ type: 'string', length: 40, nullable: true })
  illness!: SevereIllness | null;

  @Property({ type: 'boolean' })
  unavailable!: boolean;

  @Property({ type: epochMs })
  startsAt!: number;

  @Property({ type: epochMs, nullable: true })
  endsAt!: number | null;
}
