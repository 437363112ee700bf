import { Entity, PrimaryKey, Property } from '@mikro-orm/core';

/** Hospitals that there are: a projection of the hospital service's events, since this service calls no other. */
@Entity({ tableName: 'known_hospital' })
export class KnownHospitalRow {
  @PrimaryKey({ type: 'integer', autoincrement: false })
  hospitalId!: number;

  @Property({ type: 'string', length: 20 })
  hpid!: string;
}
