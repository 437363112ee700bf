import { AppError, type Viewer } from '@goldenhour/service-kit';
import {
  encodeGlobalId,
  requireGlobalId,
  requireStaffOf,
  type EntityManager,
} from '@goldenhour/subgraph-kit';
import { HOSPITAL } from '../hospital/hospital-id';
import { actorOf } from '../store/actor';
import type { Store } from '../store/store';
import type { Turns } from '../store/turns';
import { write, type Answer, type Request } from '../store/write';
import { AppointmentChange, type Appointment } from './appointment-change';
import { APPOINTMENT } from './appointment-id';
import { AppointmentRow } from './appointment.entity';
import { lockPersons } from './person';

type May = (viewer: Viewer, appointment: Appointment) => void;

/** Whoever booked it. @throws AppError FORBIDDEN */
export const owner: May = ({ userId }, appointment) => {
  if (userId !== appointment.userId) throw new AppError('FORBIDDEN', 'This appointment is somebody else’s.');
};

/** Staff of its hospital, and administrators. @throws AppError FORBIDDEN */
export const staff: May = (viewer, { hospitalId }) =>
  requireStaffOf(viewer, encodeGlobalId(HOSPITAL, hospitalId));

export const ownerOrStaff: May = (viewer, appointment) => {
  if (viewer.userId !== appointment.userId) staff(viewer, appointment);
};

/** Where appointments are changed. Those of one slot wait here for each other: at its row each would hold a connection. */
export interface Appointments {
  readonly store: Store;
  readonly turns: Turns<number>;
}

/** An appointment that nobody else changes but by its slot, whose row is not locked yet. */
export interface Locked {
  readonly em: EntityManager;
  readonly seen: Appointment;
  /** The appointment as it is once these locks are held, and the change to make; the clock is read then. */
  readonly begin: (
    lock: () => Promise<unknown>,
  ) => Promise<{ change: AppointmentChange; appointment: Appointment }>;
}

/**
 * A change of one appointment by those who may.
 * @throws AppError NOT_FOUND for an unknown one
 */
export async function onAppointment(
  { store, turns }: Appointments,
  request: Request & { readonly input: { readonly appointmentId: string } },
  may: May,
  work: (locked: Locked) => Promise<Answer>,
): Promise<Answer> {
  const { viewer, input } = request;
  const id = requireGlobalId(APPOINTMENT, input.appointmentId, 'input.appointmentId');
  const found = await store.database.em.fork().findOne(AppointmentRow, { id }, { disableIdentityMap: true });
  if (!found) throw new AppError('NOT_FOUND', 'There is no such appointment.');
  may(viewer, found);
  return turns.take(found.slotId, () =>
    write(store, request, async (em) => {
      const find = () => em.findOne(AppointmentRow, { id }, { disableIdentityMap: true });
      // To another slot it goes under its owner's lock alone: from here on its slot stays the same.
      await lockPersons(em, [found.userId]);
      let change: AppointmentChange | null = null;
      const answer = await work({
        em,
        seen: (await find())!,
        async begin(lock) {
          await lock();
          change = new AppointmentChange(store, em, await store.clock.now(em), actorOf(viewer));
          return { change, appointment: (await find())! };
        },
      });
      await (change as AppointmentChange | null)?.tell();
      return answer;
    }),
  );
}
