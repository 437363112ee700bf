import { epochMs } from '@goldenhour/subgraph-kit';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/core';
import type { WeekdayName } from '../calendar/kst';

/** When a clinic takes appointments, week by week, in Korean time. It is never changed: it ends, and another begins. */
@Entity({ tableName: 'clinic_schedule' })
@Index({ name: 'clinic_schedule_clinic_id_index', properties: ['clinicId'] })
export class ScheduleRow {
  @PrimaryKey({ type: 'integer' })
  id!: number;

  @Property({ type: 'integer' })
  clinicId!: number;

  /** The day on which it opens; it may close after midnight. */
  @Property({ type: 'string', length: 9 })
  weekday!: WeekdayName;

  /** Minutes since midnight. */
  @Property({ type: 'integer' })
  opensAt!: number;

  /** Minutes since the same midnight: above 1,440 where it closes on the next day. */
  @Property({ type: 'integer' })
  closesAt!: number;

  @Property({ type: 'integer' })
  slotMinutes!: number;

  /** Seats of each slot. */
  @Property({ type: 'integer' })
  capacity!: number;

  @Property({ type: 'boolean', default: false })
  opensOnHolidays!: boolean;

  /** From then on it has no slots; null while it stands. */
  @Property({ type: epochMs, nullable: true })
  endedAt!: number | null;
}
