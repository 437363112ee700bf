/** Name inside opaque ids. */
export const APPOINTMENT = 'Appointment';
