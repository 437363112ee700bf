import { epochMs } from '@goldenhour/subgraph-kit';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/core';

/** That staff read what a patient said with an appointment. Kept longer than the words. */
@Entity({ tableName: 'appointment_read' })
@Index({ name: 'appointment_read_appointment_id_index', properties: ['appointmentId'] })
export class AppointmentReadRow {
  @PrimaryKey({ type: 'integer' })
  id!: number;

  @Property({ type: 'integer' })
  appointmentId!: number;

  @Property({ type: 'string', length: 64, nullable: true })
  userId!: string | null;

  @Property({ type: 'string', length: 64 })
  requestId!: string;

  @Property({ type: epochMs })
  at!: number;
}
