import { epochMs } from '@goldenhour/subgraph-kit';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/core';
import type { ReservationStatus } from './reservation.enums';

/** One step of a reservation: from which status to which, by whom. */
@Entity({ tableName: 'reservation_step' })
@Index({ name: 'reservation_step_reservation_id_index', properties: ['reservationId'] })
@Index({ name: 'reservation_step_user_id_index', properties: ['userId', 'reservationId'] })
export class ReservationStepRow {
  @PrimaryKey({ type: 'integer' })
  id!: number;

  @Property({ type: 'integer' })
  reservationId!: number;

  @Property({ type: 'string', length: 12, nullable: true })
  fromStatus!: ReservationStatus | null;

  @Property({ type: 'string', length: 12 })
  toStatus!: ReservationStatus;

  @Property({ type: 'string', length: 16 })
  role!: string;

  @Property({ type: 'string', length: 64, nullable: true })
  userId!: string | null;

  @Property({ type: epochMs })
  at!: number;
}
