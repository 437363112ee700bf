import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/core';

/** A hospital's department that takes appointments. Its row is the lock of its calendar: see lock-clinic.ts. */
@Entity({ tableName: 'clinic' })
@Unique({ name: 'clinic_hospital_id_department_unique', properties: ['hospitalId', 'department'] })
export class ClinicRow {
  @PrimaryKey({ type: 'integer' })
  id!: number;

  /** Number of the hospital in the hospital subgraph; no foreign key leaves a service. */
  @Property({ type: 'integer' })
  hospitalId!: number;

  @Property({ type: 'string', length: 60 })
  department!: string;
}
