import type { BookAppointmentMutation, SlotsQuery } from '@goldenhour/client';

/** A time of a department that can be booked. */
export type Slot = NonNullable<NonNullable<SlotsQuery['hospital']>['appointmentSlots']>[number];
/** What came of a booking. */
export type Booking = BookAppointmentMutation['bookAppointment'];
