import type { AppointmentEnd } from './appointment.enums';
import type { Appointment, AppointmentChange } from './appointment-change';

/** Ends an open appointment whose slot's row is locked: its seat goes on, or its place on the waiting list is gone. */
export async function giveUp(
  change: AppointmentChange,
  appointment: Appointment,
  to: 'CANCELLED' | 'LAPSED',
  end: AppointmentEnd,
): Promise<void> {
  const { status, slotId, startsAt } = appointment;
  if (!(await change.move(appointment, to, to, { end }))) return;
  if (status === 'WAITING') await change.count(slotId, -1);
  else await change.passSeat({ id: slotId, startsAt });
}
