import { Entity, PrimaryKey, Property } from '@mikro-orm/core';
import { epochMs } from '@goldenhour/subgraph-kit';
import type { HospitalTier } from '@goldenhour/events';

/** What a hospital is. Its numbers stand in `bed` and `hospital_report`. */
@Entity({ tableName: 'hospital' })
export class HospitalRow {
  @PrimaryKey({ type: 'integer' })
  id!: number;

  /** The feed's id (기관코드). It can change; then `phpid` of the new row names the old one. */
  @Property({ type: 'string', length: 16, unique: 'hospital_hpid_unique' })
  hpid!: string;

  @Property({ type: 'string', length: 200 })
  name!: string;

  @Property({ type: 'string', length: 500, nullable: true })
  address!: string | null;

  @Property({ type: 'string', length: 20, nullable: true })
  tier!: HospitalTier | null;

  @Property({ type: 'string', length: 40, nullable: true })
  province!: string | null;

  @Property({ type: 'string', length: 40, nullable: true })
  district!: string | null;

  @Property({ type: 'string', length: 40, nullable: true })
  phone!: string | null;

  @Property({ type: 'string', length: 40, nullable: true })
  erPhone!: string | null;

  /** Micro-degrees, WGS 84: exact on every database. */
  @Property({ type: 'integer', nullable: true })
  latitudeE6!: number | null;

  @Property({ type: 'integer', nullable: true })
  longitudeE6!: number | null;

  /** JSON of the department names (진료과목); null before the hospital's details were read. */
  @Property({ type: 'text', nullable: true })
  departments!: string | null;

  /** When its details (operation 5) were read last. */
  @Property({ type: epochMs, nullable: true })
  detailAt!: number | null;
}
