import { epochMs } from '@goldenhour/subgraph-kit';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/core';

/** That somebody read a patient's condition: who, in which role, why. Kept longer than the condition. */
@Entity({ tableName: 'condition_read' })
@Index({ name: 'condition_read_patient_id_index', properties: ['patientId'] })
export class ConditionReadRow {
  @PrimaryKey({ type: 'integer' })
  id!: number;

  @Property({ type: 'integer' })
  patientId!: number;

  @Property({ type: 'string', length: 64, nullable: true })
  userId!: string | null;

  @Property({ type: 'string', length: 16 })
  role!: string;

  @Property({ type: 'string', length: 200 })
  why!: string;

  @Property({ type: 'string', length: 64 })
  requestId!: string;

  @Property({ type: epochMs })
  at!: number;
}
