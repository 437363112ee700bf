import { Entity, PrimaryKey, Property } from '@mikro-orm/core';

/** When somebody wants to hear of patients on the way alone; without a row, the platform's hours hold. */
@Entity({ tableName: 'quiet_hours' })
export class QuietHoursRow {
  @PrimaryKey({ type: 'integer', autoincrement: false })
  userId!: number;

  /** Minutes since midnight in Korea; the same as the end: no quiet hours. */
  @Property({ type: 'integer' })
  fromMinute!: number;

  @Property({ type: 'integer' })
  toMinute!: number;
}
