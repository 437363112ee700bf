import { Entity, PrimaryKey, Property } from '@mikro-orm/core';

/** Where hospitals are: a projection of the hospital service's events, since this service calls no other. */
@Entity({ tableName: 'hospital_place' })
export class HospitalPlaceRow {
  @PrimaryKey({ type: 'integer', autoincrement: false })
  hospitalId!: number;

  @Property({ type: 'string', length: 40, nullable: true })
  province!: string | null;

  /** As notifications name it; null until it is told. */
  @Property({ type: 'string', length: 255, nullable: true })
  name!: string | null;
}
