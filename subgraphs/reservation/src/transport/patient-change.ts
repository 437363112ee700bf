import { LockMode, raw } from '@mikro-orm/core';
import type { ReservationsChanged, ReservationStep, TransportStep } from '@goldenhour/events';
import { writeOutbox, type EntityManager, type Plain } from '@goldenhour/subgraph-kit';
import { PatientConditionRow } from '../condition/condition.entity';
import type { ReservationStatus } from '../reservation/reservation.enums';
import { ReservationStepRow } from '../reservation/reservation-step.entity';
import { ReservationRow } from '../reservation/reservation.entity';
import type { Actor } from '../store/actor';
import type { Store } from '../store/store';
import { TransportStepRow } from './transport-step.entity';

type Patient = Plain<PatientConditionRow>;
type Reservation = Plain<ReservationRow>;
type Told = ReservationsChanged['reservations'][number];

const OPEN: readonly ReservationStatus[] = ['PENDING', 'APPROVED'];

/**
 * Changes for one patient in one transaction. The patient's row is locked first, so that whoever changes something for a
 * patient waits for whoever does already; all that was changed is told in one event.
 */
export class PatientChange {
  private readonly steps: TransportStep[] = [];
  private readonly told: Told[] = [];

  constructor(
    private readonly store: Store,
    readonly em: EntityManager,
    /** The database's clock, epoch milliseconds. */
    readonly now: number,
    readonly patient: Patient,
    readonly actor: Actor,
  ) {}

  /**
   * Locks the patient and reads the database's clock, in one statement.
   * @param whose the patient's number, or that of one of its reservations
   * @returns null where there is none
   */
  static async lock(
    store: Store,
    em: EntityManager,
    whose: { readonly patient: number } | { readonly reservation: number },
    actor: Actor,
  ): Promise<PatientChange | null> {
    const id =
      'patient' in whose
        ? whose.patient
        : em.createQueryBuilder(ReservationRow).select('patientId').where({ id: whose.reservation });
    const [row] = await em
      .createQueryBuilder(PatientConditionRow)
      .select(['*', raw(`${store.clock.sql} as moment`)])
      .where({ id: typeof id === 'number' ? id : { $eq: id.getKnexQuery() } })
      .setLockMode(LockMode.PESSIMISTIC_WRITE)
      .execute<(Patient & { readonly moment: number | string })[]>('all');
    if (!row) return null;
    const { moment, ...patient } = row;
    return new PatientChange(store, em, Number(moment), patient, actor);
  }

  /** All reservations of the patient as they are now, oldest first. */
  reservations(): Promise<Reservation[]> {
    return this.em
      .createQueryBuilder(ReservationRow)
      .select('*')
      .where({ patientId: this.patient.id })
      .orderBy({ id: 'asc' })
      .execute<Reservation[]>('all');
  }

  async reservation(id: number): Promise<Reservation> {
    const found = (await this.reservations()).find((reservation) => reservation.id === id);
    if (!found) throw new Error(`Reservation ${id} is not of patient ${this.patient.id}.`);
    return found;
  }

  async set(change: Partial<Patient>): Promise<void> {
    await this.em.nativeUpdate(PatientConditionRow, { id: this.patient.id }, change);
    Object.assign(this.patient, change);
  }

  /** Gives the claim to a reservation, if nobody has it and the transport goes on: one statement. */
  async claim(reservationId: number): Promise<boolean> {
    const free = { id: this.patient.id, claimedBy: null, status: 'IN_PROGRESS' as const };
    if ((await this.em.nativeUpdate(PatientConditionRow, free, { claimedBy: reservationId })) === 0)
      return false;
    this.patient.claimedBy = reservationId;
    return true;
  }

  /** Takes the claim from that reservation. Where its bed is lost, the search begins anew. */
  async free(reservationId: number, bedLost: boolean): Promise<void> {
    if (this.patient.claimedBy !== reservationId) return;
    const searchAnew = bedLost && this.patient.status === 'IN_PROGRESS';
    await this.set({
      claimedBy: null,
      ...(searchAnew && { askedAt: this.now, widenedAt: null, alarmedAt: null }),
    });
  }

  /** Records a step of the transport. */
  async step(step: TransportStep): Promise<void> {
    this.steps.push(step);
    const { id: patientId, province } = this.patient;
    if (step === 'MOVED') return;
    await this.em.insert(TransportStepRow, { patientId, province, step, ...this.actor, at: this.now });
  }

  /** Stores a new reservation. */
  async add(reservation: Omit<Reservation, 'id'>, step: ReservationStep): Promise<Reservation> {
    const id: number = await this.em.insert<ReservationRow>(ReservationRow, reservation);
    const added = { ...reservation, id };
    await this.record(added, null, step);
    return added;
  }

  /**
   * Moves a reservation on, if it is in the status that it was seen in: the check and the change are one statement.
   * @param by whose step it is, where it is not that of whoever changes something here
   * @returns false where it is in another by now
   */
  async move(
    reservation: Reservation,
    to: ReservationStatus,
    step: ReservationStep,
    change: Partial<Reservation> = {},
    by = this.actor,
  ): Promise<boolean> {
    const { id, status: from } = reservation;
    const all: Partial<Reservation> = {
      ...change,
      status: to,
      standsFor: to === 'APPROVED' ? this.patient.id : null,
      ...(!OPEN.includes(to) && { openKey: null }),
    };
    if ((await this.em.nativeUpdate(ReservationRow, { id, status: from }, all)) === 0) return false;
    Object.assign(reservation, all);
    await this.record(reservation, from, step, by);
    return true;
  }

  /** Tells of a reservation what is no step of its history. */
  mention({ id, hospitalId, status, closeReason }: Reservation, step: ReservationStep): void {
    this.told.push({ id, hospitalId, step, status, closeReason });
  }

  /** Writes what was changed to the outbox, at the end of the transaction. */
  async tell(): Promise<void> {
    if (this.steps.length === 0 && this.told.length === 0) return;
    const { id, organization, vehicle, province, status } = this.patient;
    await writeOutbox(this.em, this.store.clock, 'reservation.changed', {
      transport: { id, organization, vehicle, province, status },
      steps: this.steps,
      reservations: this.told,
    });
  }

  private async record(
    reservation: Reservation,
    from: ReservationStatus | null,
    step: ReservationStep,
    by = this.actor,
  ) {
    this.mention(reservation, step);
    await this.em.insert(ReservationStepRow, {
      reservationId: reservation.id,
      fromStatus: from,
      toStatus: reservation.status,
      ...by,
      at: this.now,
    });
  }
}
