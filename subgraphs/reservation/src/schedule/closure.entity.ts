import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/core';

/** A day on which a hospital, or one department of it, takes no appointments (휴진). */
@Entity({ tableName: 'clinic_closure' })
@Unique({ name: 'clinic_closure_day_unique', properties: ['hospitalId', 'date', 'department'] })
export class ClosureRow {
  @PrimaryKey({ type: 'integer' })
  id!: number;

  @Property({ type: 'integer' })
  hospitalId!: number;

  /** The day in Korea: `2026-12-24`. */
  @Property({ type: 'string', length: 10 })
  date!: string;

  /** Empty for the whole hospital: a database holds two nulls for different. */
  @Property({ type: 'string', length: 60 })
  department!: string;

  /** For people. */
  @Property({ type: 'string', length: 200, nullable: true })
  reason!: string | null;
}
