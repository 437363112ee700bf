import { epochMs } from '@goldenhour/subgraph-kit';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/core';
import type { TransportStatus } from './condition.enums';

/** One patient on the way: what was found is sealed, how the search for a bed stands is not. */
@Entity({ tableName: 'patient_condition' })
@Index({ name: 'patient_condition_status_province_index', properties: ['status', 'province'] })
@Index({ name: 'patient_condition_registered_at_index', properties: ['registeredAt'] })
export class PatientConditionRow {
  @PrimaryKey({ type: 'integer' })
  id!: number;

  @Property({ type: 'string', length: 120 })
  organization!: string;

  @Property({ type: 'string', length: 80 })
  vehicle!: string;

  @Property({ type: 'string', length: 40 })
  province!: string;

  @Property({ type: 'string', length: 64 })
  registeredBy!: string;

  @Property({ type: epochMs })
  registeredAt!: number;

  /** The condition as JSON, sealed by the key ring; null once it was erased. */
  @Property({ type: 'text', nullable: true })
  sealed!: string | null;

  /** Pre-KTAS 1 or 2: the search widens by itself. */
  @Property({ type: 'boolean', default: false })
  urgent!: boolean;

  @Property({ type: 'string', length: 16 })
  status!: TransportStatus;

  @Property({ type: epochMs, nullable: true })
  endedAt!: number | null;

  /** Millionths of a degree, WGS 84; null before it is known and once it was erased. */
  @Property({ type: 'integer', nullable: true })
  latitude!: number | null;

  @Property({ type: 'integer', nullable: true })
  longitude!: number | null;

  /** The reservation that is being decided or stands approved; what others must wait for. */
  @Property({ type: 'integer', nullable: true })
  claimedBy!: number | null;

  /** Since when a bed is asked for in vain; null while nobody is asked or one is held. */
  @Property({ type: epochMs, nullable: true })
  askedAt!: number | null;

  @Property({ type: epochMs, nullable: true })
  widenedAt!: number | null;

  @Property({ type: epochMs, nullable: true })
  alarmedAt!: number | null;

  /** The dispatcher who took over. */
  @Property({ type: 'string', length: 64, nullable: true })
  takenOverBy!: string | null;
}
