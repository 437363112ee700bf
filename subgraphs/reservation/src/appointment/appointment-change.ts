import type { AppointmentsChanged, AppointmentStep } from '@goldenhour/events';
import { writeOutbox, type EntityManager, type Plain } from '@goldenhour/subgraph-kit';
import { SlotRow } from '../slot/slot.entity';
import { affected } from '../store/affected';
import { BY_ITSELF, type Actor } from '../store/actor';
import type { Store } from '../store/store';
import { AppointmentStepRow } from './appointment-step.entity';
import { OPEN } from './appointment.enums';
import { AppointmentRow } from './appointment.entity';
import { nextReminder } from './reminders';

export type Appointment = Plain<AppointmentRow>;
type Told = AppointmentsChanged['appointments'][number];

/** One that is to be stored, by whom, and how what was said is sealed once it has a number. */
export interface NewAppointment {
  readonly row: Omit<Appointment, 'id' | 'sealed'>;
  readonly by: Actor;
  readonly seal: (id: number) => string | null;
}

interface Step {
  readonly appointment: Appointment;
  readonly from: Appointment['status'] | null;
  readonly step: AppointmentStep;
  readonly by: Actor;
}

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

  /**
   * Takes seats that are free, and places on the waiting list: the check and the change are one statement. Where somebody
   * waits, no seat is free for those who come.
   * @returns false where there are not as many, or where the slot has begun
   */
  static async take(
    store: Store,
    em: EntityManager,
    slotId: number,
    seats: number,
    waits: number,
  ): Promise<boolean> {
    const sql = `update appointment_slot set taken = taken + ?, waiting = waiting + ?
      where id = ? and taken + ? <= capacity and (? = 0 or waiting = 0) and starts_at > ${store.clock.sql}`;
    return (await affected(em, sql, [seats, waits, slotId, seats, seats])) === 1;
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

  /** Stores new appointments of one slot, the order of which is that of their numbers. */
  async add(appointments: readonly NewAppointment[]): Promise<readonly Appointment[]> {
    if (appointments.length === 0) return [];
    await this.em.insertMany(
      AppointmentRow,
      appointments.map(({ row }) => ({ ...row, sealed: null })),
    );
    const { slotId } = appointments[0]!.row;
    // One person has one open place in a slot.
    const userId = { $in: appointments.map(({ row }) => row.userId) };
    const stored = await this.em.find(
      AppointmentRow,
      { slotId, userId, status: { $in: [...OPEN] } },
      { orderBy: { id: 'asc' }, disableIdentityMap: true },
    );
    for (const [index, { id, userId: whose }] of stored.entries()) {
      const { row, seal } = appointments[index]!;
      if (row.userId !== whose) throw new Error('Rows of one statement are not numbered in their order.');
      const sealed = seal(id);
      if (sealed !== null) await this.em.nativeUpdate(AppointmentRow, { id }, { sealed });
    }
    await this.record(
      stored.map((appointment, index) => {
        return { appointment, from: null, step: appointment.status, by: appointments[index]!.by };
      }),
    );
    return stored;
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
    await this.record([{ appointment, from, step, by }]);
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

  private async record(steps: readonly Step[]): Promise<void> {
    for (const { appointment, step } of steps) this.mention(appointment, step);
    await this.em.insertMany(
      AppointmentStepRow,
      steps.map(({ appointment, from, by }) => ({
        appointmentId: appointment.id,
        fromStatus: from,
        toStatus: appointment.status,
        ...by,
        at: this.now,
      })),
    );
  }
}
