import type { AppointmentsChanged, AppointmentStep } from '@goldenhour/events';
import { writeOutbox, type EntityManager, type Plain } from '@goldenhour/subgraph-kit';
import { SlotRow } from '../slot/slot.entity';
import { affected } from '../store/affected';
import { BY_ITSELF, type Actor } from '../store/actor';
import type { Store } from '../store/store';
import { AppointmentStepRow } from './appointment-step.entity';
import { AppointmentRow } from './appointment.entity';
import { nextReminder } from './reminders';

export type Appointment = Plain<AppointmentRow>;
type Told = AppointmentsChanged['appointments'][number];

/** Somebody to whom a seat is offered has this long to accept it, milliseconds. */
export const OFFER_MS = 15 * 60 * 1000;

/**
 * Changes of appointments in one transaction, told in one event. Whoever gives a seat on holds the lock of its slot's row:
 * the seat goes to the first who waits within the same transaction, so that nobody who comes meanwhile finds it free.
 */
export class AppointmentChange {
  private readonly told: Told[] = [];

  constructor(
    private readonly store: Store,
    readonly em: EntityManager,
    /** The database's clock, epoch milliseconds; read when all locks are held. */
    readonly now: number,
    readonly actor: Actor,
  ) {}

  /** Takes a seat, if one is free and nobody waits for it: the check and the change are one statement. */
  static async takeSeat(store: Store, em: EntityManager, slotId: number): Promise<boolean> {
    const sql = `update appointment_slot set taken = taken + 1
      where id = ? and taken < capacity and waiting = 0 and starts_at > ${store.clock.sql}`;
    return (await affected(em, sql, [slotId])) === 1;
  }

  /** A person more, or fewer, on the waiting list. */
  async count(slotId: number, more: 1 | -1): Promise<void> {
    await affected(this.em, 'update appointment_slot set waiting = waiting + ? where id = ?', [more, slotId]);
  }

  /**
   * Gives a seat that was taken to the first who waits, or to whoever comes. The slot's row must be locked.
   */
  async passSeat({ id, startsAt }: Pick<Plain<SlotRow>, 'id' | 'startsAt'>): Promise<void> {
    const [next] =
      startsAt <= this.now
        ? []
        : await this.em.find(
            AppointmentRow,
            { slotId: id, status: 'WAITING' },
            { orderBy: { id: 'asc' }, limit: 1, disableIdentityMap: true },
          );
    if (!next) {
      await affected(this.em, 'update appointment_slot set taken = taken - 1 where id = ?', [id]);
      return;
    }
    const offeredUntil = Math.min(this.now + OFFER_MS, startsAt);
    await this.move(next, 'OFFERED', 'OFFERED', { offeredUntil }, BY_ITSELF);
    await this.count(id, -1);
  }

  /** Stores a new appointment. */
  async add(appointment: Omit<Appointment, 'id'>, seal: (id: number) => string | null): Promise<Appointment> {
    const id: number = await this.em.insert<AppointmentRow>(AppointmentRow, { ...appointment, sealed: null });
    const sealed = seal(id);
    if (sealed !== null) await this.em.nativeUpdate(AppointmentRow, { id }, { sealed });
    const added = { ...appointment, id, sealed };
    await this.record(added, null, added.status, this.actor);
    return added;
  }

  /**
   * Moves an appointment on, if it is in the status that it was seen in: the check and the change are one statement.
   * @returns false where it is in another by now
   */
  async move(
    appointment: Appointment,
    to: Appointment['status'],
    step: AppointmentStep,
    change: Partial<Appointment> = {},
    by = this.actor,
  ): Promise<boolean> {
    const { id, status: from } = appointment;
    const startsAt = change.startsAt ?? appointment.startsAt;
    const all: Partial<Appointment> = {
      offeredUntil: null,
      remindAt: to === 'CONFIRMED' ? nextReminder(startsAt, this.now) : null,
      ...change,
      status: to,
    };
    if ((await this.em.nativeUpdate(AppointmentRow, { id, status: from }, all)) === 0) return false;
    Object.assign(appointment, all);
    await this.record(appointment, from, step, by);
    return true;
  }

  /** Tells of an appointment what is no step of its history. */
  mention(
    { id, userId, hospitalId, status, end, startsAt, offeredUntil }: Appointment,
    step: AppointmentStep,
  ): void {
    this.told.push({ id, userId, hospitalId, step, status, end, startsAt, offeredUntil });
  }

  /** Writes what was changed to the outbox, at the end of the transaction. */
  async tell(): Promise<void> {
    if (this.told.length === 0) return;
    await writeOutbox(this.em, this.store.clock, 'appointment.changed', { appointments: this.told });
  }

  private async record(
    appointment: Appointment,
    from: Appointment['status'] | null,
    step: AppointmentStep,
    by: Actor,
  ): Promise<void> {
    this.mention(appointment, step);
    await this.em.insert(AppointmentStepRow, {
      appointmentId: appointment.id,
      fromStatus: from,
      toStatus: appointment.status,
      ...by,
      at: this.now,
    });
  }
}
