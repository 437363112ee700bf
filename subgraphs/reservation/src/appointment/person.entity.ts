import { Entity, PrimaryKey } from '@mikro-orm/core';

/** Whoever has booked once. The row is a lock: two bookings of one person at one time are decided one after the other. */
@Entity({ tableName: 'appointment_person' })
export class PersonRow {
  @PrimaryKey({ type: 'string', length: 64 })
  userId!: string;
}
