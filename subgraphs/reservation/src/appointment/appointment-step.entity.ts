import { epochMs } from '@goldenhour/subgraph-kit';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/core';
import type { AppointmentStatus } from './appointment.enums';

/** One step of an appointment: from which status to which, by whom. */
@Entity({ tableName: 'appointment_step' })
@Index({ name: 'appointment_step_appointment_id_index', properties: ['appointmentId'] })
export class AppointmentStepRow {
  @PrimaryKey({ type: 'integer' })
  id!: number;

  @Property({ type: 'integer' })
  appointmentId!: number;

  @Property({ type: 'string', length: 12, nullable: true })
  fromStatus!: AppointmentStatus | null;

  @Property({ type: 'string', length: 12 })
  toStatus!: AppointmentStatus;

  @Property({ type: 'string', length: 16 })
  role!: string;

  @Property({ type: 'string', length: 64, nullable: true })
  userId!: string | null;

  @Property({ type: epochMs })
  at!: number;
}
