import { epochMs } from '@goldenhour/subgraph-kit';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/core';
import type { AppointmentEnd, AppointmentStatus } from './appointment.enums';

/** Somebody's place in a slot: a seat, or one on its waiting list. */
@Entity({ tableName: 'appointment' })
@Index({ name: 'appointment_slot_id_status_index', properties: ['slotId', 'status', 'id'] })
@Index({ name: 'appointment_user_id_starts_at_index', properties: ['userId', 'startsAt', 'id'] })
@Index({ name: 'appointment_hospital_id_starts_at_index', properties: ['hospitalId', 'startsAt', 'id'] })
@Index({ name: 'appointment_status_offered_until_index', properties: ['status', 'offeredUntil'] })
@Index({ name: 'appointment_status_remind_at_index', properties: ['status', 'remindAt'] })
export class AppointmentRow {
  /** Of those who wait for a slot, who came first has the lower one: it is given under the lock of the slot's row. */
  @PrimaryKey({ type: 'integer' })
  id!: number;

  @Property({ type: 'integer' })
  slotId!: number;

  /** Global id of whose it is. */
  @Property({ type: 'string', length: 64 })
  userId!: string;

  @Property({ type: 'integer' })
  hospitalId!: number;

  @Property({ type: 'string', length: 60 })
  department!: string;

  @Property({ type: epochMs })
  startsAt!: number;

  @Property({ type: epochMs })
  endsAt!: number;

  @Property({ type: 'string', length: 12 })
  status!: AppointmentStatus;

  @Property({ type: 'string', length: 12, name: 'end_reason', nullable: true })
  end!: AppointmentEnd | null;

  @Property({ type: epochMs })
  bookedAt!: number;

  /** The first moment at which the seat is offered no more; null unless OFFERED. */
  @Property({ type: epochMs, nullable: true })
  offeredUntil!: number | null;

  /** When its next reminder is due; null where there is none. */
  @Property({ type: epochMs, nullable: true })
  remindAt!: number | null;

  /** What the patient says, sealed: JSON of {@link Words}. */
  @Property({ type: 'text', nullable: true })
  sealed!: string | null;
}
