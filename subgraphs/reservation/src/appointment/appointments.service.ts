import type { Viewer } from '@goldenhour/service-kit';
import { dateOf } from '../calendar/kst';
import { requireSlotPlace } from '../slot/slot-id';
import { lockSlots } from '../slot/slot-row';
import { wantSlot } from '../slot/want-slot';
import type { Store } from '../store/store';
import { Turns } from '../store/turns';
import { userError, type UserErrorCode } from '../store/user-errors';
import { refused, type Answer } from '../store/write';
import { AppointmentChange, type Appointment } from './appointment-change';
import type {
  AcceptOfferInput,
  CancelAppointmentInput,
  ChangeAppointmentInput,
  MarkAppointmentInput,
} from './appointment.inputs';
import { giveUp } from './give-up';
import { onAppointment, owner, ownerOrStaff, staff } from './on-appointment';
import { notFree } from './person';

const MARKED: readonly Appointment['status'][] = ['CONFIRMED', 'NO_SHOW', 'COMPLETED'];

const refuse = (code: UserErrorCode, member = 'appointmentId'): Answer => refused(userError(code, [member]));
const done = ({ id }: Appointment): Answer => ({ ids: [id], userErrors: [] });

/** Every change of an appointment that somebody makes, but its booking. */
export class AppointmentsService {
  readonly turns = new Turns<number>();

  constructor(readonly store: Store) {}

  /**
   * Ends it, until its start; its seat goes to the first who waits.
   * @throws AppError FORBIDDEN for anyone but its owner, staff of the hospital and administrators
   */
  cancel(input: CancelAppointmentInput, viewer: Viewer): Promise<Answer> {
    const request = { operation: 'cancelAppointment', viewer, input };
    return onAppointment(this, request, ownerOrStaff, async ({ em, seen, begin }) => {
      const { change, appointment } = await begin(() => lockSlots(em, [seen.slotId]));
      if (!isOpen(appointment)) return refuse('ALREADY_ENDED');
      if (appointment.startsAt <= change.now) return refuse('SLOT_PAST');
      const end = viewer.userId === appointment.userId ? 'BY_PATIENT' : 'BY_HOSPITAL';
      await giveUp(change, appointment, 'CANCELLED', end);
      return done(appointment);
    });
  }

  /**
   * Takes the seat that is offered, as long as it is.
   * @throws AppError FORBIDDEN for anyone but whom it is offered to
   */
  accept(input: AcceptOfferInput, viewer: Viewer): Promise<Answer> {
    const request = { operation: 'acceptOffer', viewer, input };
    return onAppointment(this, request, owner, async ({ em, seen, begin }) => {
      const { change, appointment } = await begin(() => lockSlots(em, [seen.slotId]));
      const { status, offeredUntil } = appointment;
      if (status !== 'OFFERED' || offeredUntil === null)
        return refuse(status === 'LAPSED' ? 'OFFER_ENDED' : 'NOT_OFFERED');
      // Its seat goes on at the next look of the watch.
      if (offeredUntil <= change.now) return refuse('OFFER_ENDED');
      await change.move(appointment, 'CONFIRMED', 'CONFIRMED');
      return done(appointment);
    });
  }

  /**
   * Moves a confirmed appointment to another slot: both or neither.
   * @throws AppError FORBIDDEN for anyone but its owner, NOT_FOUND, BAD_USER_INPUT
   */
  change(input: ChangeAppointmentInput, viewer: Viewer): Promise<Answer> {
    const place = requireSlotPlace(input.slotId, 'input.slotId');
    const request = { operation: 'changeAppointment', viewer, input };
    return onAppointment(this, request, owner, async ({ em, seen, begin }) => {
      const wanted = await wantSlot(this.store, em, place);
      if (typeof wanted === 'string') return refuse(wanted, 'slotId');
      const { slotId, startsAt, endsAt, clinic } = wanted;
      if (slotId === seen.slotId) return refuse('ALREADY_BOOKED', 'slotId');
      const problem = (await notFree(em, [seen.userId], wanted, seen)).get(seen.userId);
      if (problem) return refuse(problem, 'slotId');
      const { change, appointment } = await begin(() => lockSlots(em, [seen.slotId, slotId]));
      if (appointment.status !== 'CONFIRMED')
        return refuse(isOpen(appointment) ? 'NOT_CONFIRMED' : 'ALREADY_ENDED');
      if (appointment.startsAt <= change.now) return refuse('SLOT_PAST');
      if (!(await AppointmentChange.take(this.store, em, slotId, 1, 0)))
        return refuse(startsAt <= change.now ? 'SLOT_PAST' : 'SLOT_FULL', 'slotId');
      const from = { id: appointment.slotId, startsAt: appointment.startsAt };
      const { hospitalId, department } = clinic;
      const to = { slotId, startsAt, endsAt, hospitalId, department };
      await change.move(appointment, 'CONFIRMED', 'CHANGED', to);
      await change.passSeat(from);
      return done(appointment);
    });
  }

  /**
   * Staff say whether the patient came; they may correct it.
   * @throws AppError FORBIDDEN for anyone but staff of the hospital and administrators
   */
  mark(input: MarkAppointmentInput, viewer: Viewer): Promise<Answer> {
    const request = { operation: 'markAppointment', viewer, input };
    return onAppointment(this, request, staff, async ({ begin }) => {
      const { change, appointment } = await begin(() => Promise.resolve());
      const { status, startsAt } = appointment;
      if (!MARKED.includes(status)) return refuse(isOpen(appointment) ? 'NOT_CONFIRMED' : 'ALREADY_ENDED');
      // Patients may be early, on their day; who did not come is known after the start.
      const tooEarly =
        input.status === 'NO_SHOW' ? startsAt > change.now : dateOf(startsAt) > dateOf(change.now);
      if (tooEarly) return refuse('NOT_YET');
      if (status !== input.status && !(await change.move(appointment, input.status, input.status)))
        return refuse('ALREADY_ENDED');
      return done(appointment);
    });
  }
}

function isOpen({ status }: Appointment): boolean {
  return status === 'CONFIRMED' || status === 'WAITING' || status === 'OFFERED';
}
