import { epochMs } from '@goldenhour/subgraph-kit';
import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/core';

/**
 * The seats of a slot that somebody asked for; one that nobody did has no row. The counters are changed by statements that
 * check them, and CHECKs hold `0 ≤ taken ≤ capacity` and `waiting ≥ 0` whatever a program does.
 */
@Entity({ tableName: 'appointment_slot' })
@Unique({ name: 'appointment_slot_schedule_id_starts_at_unique', properties: ['scheduleId', 'startsAt'] })
@Index({ name: 'appointment_slot_clinic_id_starts_at_index', properties: ['clinicId', 'startsAt'] })
@Index({ name: 'appointment_slot_waiting_starts_at_index', properties: ['waiting', 'startsAt'] })
export class SlotRow {
  @PrimaryKey({ type: 'integer' })
  id!: number;

  @Property({ type: 'integer' })
  scheduleId!: number;

  @Property({ type: 'integer' })
  clinicId!: number;

  @Property({ type: epochMs })
  startsAt!: number;

  @Property({ type: 'integer' })
  capacity!: number;

  /** Seats that are confirmed, or kept for somebody to whom they are offered. */
  @Property({ type: 'integer', default: 0 })
  taken!: number;

  /** People on the waiting list. */
  @Property({ type: 'integer', default: 0 })
  waiting!: number;
}
