import type { TransportStep } from '@goldenhour/events';
import { epochMs } from '@goldenhour/subgraph-kit';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/core';

/** One step of a transport, kept for the record and the statistics. */
@Entity({ tableName: 'transport_step' })
@Index({ name: 'transport_step_patient_id_index', properties: ['patientId'] })
@Index({ name: 'transport_step_step_at_index', properties: ['step', 'at'] })
export class TransportStepRow {
  @PrimaryKey({ type: 'integer' })
  id!: number;

  @Property({ type: 'integer' })
  patientId!: number;

  @Property({ type: 'string', length: 40 })
  province!: string;

  @Property({ type: 'string', length: 16 })
  step!: TransportStep;

  @Property({ type: 'string', length: 16 })
  role!: string;

  @Property({ type: 'string', length: 64, nullable: true })
  userId!: string | null;

  @Property({ type: epochMs })
  at!: number;
}
