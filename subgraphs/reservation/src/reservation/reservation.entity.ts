import type { BedKind, TravelSource } from '@goldenhour/subgraph-kit';
import { epochMs } from '@goldenhour/subgraph-kit';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/core';
import type { CloseReason, DeclineReason, ReservationKind, ReservationStatus } from './reservation.enums';

/** What still has to be done in the hospital subgraph; the recovery does what a crash left. */
export type Duty = 'HOLD' | 'RELEASE' | 'CONSUME' | 'EXTEND';

/** One hospital asked for a bed for one patient. */
@Entity({ tableName: 'reservation' })
@Index({ name: 'reservation_patient_id_index', properties: ['patientId'] })
@Index({ name: 'reservation_hospital_id_index', properties: ['hospitalId', 'requestedAt', 'id'] })
@Index({ name: 'reservation_status_index', properties: ['status', 'expiresAt'] })
@Index({ name: 'reservation_duty_index', properties: ['duty', 'dutyAt'] })
@Index({ name: 'reservation_requested_at_index', properties: ['requestedAt'] })
export class ReservationRow {
  @PrimaryKey({ type: 'integer' })
  id!: number;

  @Property({ type: 'integer' })
  patientId!: number;

  /** Number of the hospital in the hospital subgraph; no foreign key leaves a service. */
  @Property({ type: 'integer' })
  hospitalId!: number;

  /** The transport's province, for statistics. */
  @Property({ type: 'string', length: 40 })
  province!: string;

  @Property({ type: 'string', length: 64 })
  requestedBy!: string;

  @Property({ type: 'string', length: 12 })
  kind!: ReservationKind;

  @Property({ type: 'string', length: 40 })
  bedKind!: BedKind;

  @Property({ type: 'string', length: 12 })
  status!: ReservationStatus;

  @Property({ type: 'string', length: 20, nullable: true })
  closeReason!: CloseReason | null;

  @Property({ type: 'string', length: 24, nullable: true })
  declineReason!: DeclineReason | null;

  /** The hospital's words, sealed: they may tell of the patient. */
  @Property({ type: 'text', nullable: true })
  note!: string | null;

  @Property({ type: epochMs })
  requestedAt!: number;

  /** The first moment at which the request no longer stands. */
  @Property({ type: epochMs })
  expiresAt!: number;

  /** When the hospital first answered it. */
  @Property({ type: epochMs, nullable: true })
  answeredAt!: number | null;

  @Property({ type: epochMs, nullable: true })
  holdExpiresAt!: number | null;

  @Property({ type: 'boolean', default: false })
  overCapacity!: boolean;

  /** Over capacity where the hospital's number was unknown or stale. */
  @Property({ type: 'boolean', default: false })
  unverified!: boolean;

  @Property({ type: 'integer', nullable: true })
  etaMinutes!: number | null;

  @Property({ type: 'string', length: 8, nullable: true })
  etaSource!: TravelSource | null;

  /** The hospital's place, millionths of a degree. */
  @Property({ type: 'integer', nullable: true })
  hospitalLatitude!: number | null;

  @Property({ type: 'integer', nullable: true })
  hospitalLongitude!: number | null;

  @Property({ type: 'string', length: 8, nullable: true })
  duty!: Duty | null;

  /** When the duty was last begun, by the database's clock. */
  @Property({ type: epochMs, nullable: true })
  dutyAt!: number | null;

  /** How the duty is done, as JSON (`Decision`). */
  @Property({ type: 'text', nullable: true })
  decision!: string | null;

  @Property({ type: epochMs, nullable: true })
  warnedAt!: number | null;

  /** `patient:hospital` while it is open: one patient is never asked for twice at one hospital. */
  @Property({ type: 'string', length: 32, nullable: true, unique: 'reservation_open_key_unique' })
  openKey!: string | null;

  /** The patient while it is approved: the database itself refuses a second approval. */
  @Property({ type: 'integer', nullable: true, unique: 'reservation_stands_for_unique' })
  standsFor!: number | null;
}
