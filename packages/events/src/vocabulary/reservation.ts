export type ReservationStatus = 'PENDING' | 'APPROVED' | 'DECLINED' | 'CANCELLED' | 'EXPIRED' | 'ARRIVED';
export type CloseReason =
  'ACCEPTED_ELSEWHERE' | 'BY_CREW' | 'BY_HOSPITAL' | 'REQUEST_EXPIRED' | 'HOLD_EXPIRED';

/** What befell a request for a bed. EXPIRING: its hold ends within ten minutes. */
export type ReservationStep =
  | 'REQUESTED'
  | 'NOTICED'
  | 'APPROVED'
  | 'DESIGNATED'
  | 'DECLINED'
  | 'CLOSED'
  | 'EXPIRED'
  | 'EXPIRING'
  | 'EXTENDED'
  | 'ARRIVED'
  | 'MOVED';

/** What befell a transport. WIDENED: nobody approved in time and more are asked; ALARMED: the dispatcher is called. */
export type TransportStep =
  'REGISTERED' | 'WIDENED' | 'ALARMED' | 'TAKEN_OVER' | 'MOVED' | 'COMPLETED' | 'CANCELLED';

/** Everything that one commit changed for one patient. Of the patient it tells nothing but the number. */
export interface ReservationsChanged {
  readonly transport: {
    /** The row's number in the reservation service. */
    readonly id: number;
    /** The crew: an organization's vehicle in a province. */
    readonly organization: string;
    readonly vehicle: string;
    readonly province: string;
    readonly status: 'IN_PROGRESS' | 'COMPLETED' | 'CANCELLED';
  };
  readonly steps: readonly TransportStep[];
  readonly reservations: readonly {
    readonly id: number;
    readonly hospitalId: number;
    readonly step: ReservationStep;
    readonly status: ReservationStatus;
    readonly closeReason: CloseReason | null;
  }[];
}

export type AppointmentStatus =
  'CONFIRMED' | 'WAITING' | 'OFFERED' | 'LAPSED' | 'CANCELLED' | 'NO_SHOW' | 'COMPLETED';

/** What befell an appointment. CHANGED: it went to another slot; REMINDED: it is near. */
export type AppointmentStep = AppointmentStatus | 'CHANGED' | 'REMINDED';

/** Why an appointment ended: with CANCELLED by whom, with LAPSED whether an offer or the slot's own time was over. */
export type AppointmentEnd = 'BY_PATIENT' | 'BY_HOSPITAL' | 'OFFER_ENDED' | 'SLOT_BEGAN';

/** Everything that one commit changed of appointments, in its order. Of the patient it tells nothing but the account. */
export interface AppointmentsChanged {
  readonly appointments: readonly {
    /** The row's number in the reservation service. */
    readonly id: number;
    /** Global id of whose it is. */
    readonly userId: string;
    readonly hospitalId: number;
    readonly step: AppointmentStep;
    readonly status: AppointmentStatus;
    readonly end: AppointmentEnd | null;
    /** Epoch milliseconds. */
    readonly startsAt: number;
    /** With OFFERED: until when the seat is kept. */
    readonly offeredUntil: number | null;
  }[];
}
