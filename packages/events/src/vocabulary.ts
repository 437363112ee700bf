import type {
  FeedMessagesChanged,
  HoldsEnded,
  HospitalsChanged,
  HospitalsDescribed,
} from './vocabulary/hospital';
import type { AnnouncementsPosted, Notified } from './vocabulary/alerts';
import type { AppointmentsChanged, ReservationsChanged } from './vocabulary/reservation';
import type { AccessTokenKeysChanged, TokensDenied, UsersDescribed } from './vocabulary/user';

export * from './vocabulary/hospital';
export * from './vocabulary/alerts';
export * from './vocabulary/reservation';
export * from './vocabulary/user';

/** The vocabulary: every topic and the payload that it carries. */
export interface EventMap {
  'hospital.changed': HospitalsChanged;
  'hospital.described': HospitalsDescribed;
  'hospital.messages': FeedMessagesChanged;
  'hospital.holdEnded': HoldsEnded;
  'alerts.posted': AnnouncementsPosted;
  'reservation.changed': ReservationsChanged;
  'appointment.changed': AppointmentsChanged;
  'alerts.notified': Notified;
  'user.described': UsersDescribed;
  'user.denied': TokensDenied;
  'user.keys': AccessTokenKeysChanged;
}
export type Topic = keyof EventMap;

/** A committed change with its place in the one sequence of the service that wrote it. */
export interface Numbered<T> {
  /** Unique id of the event, for consumers that must not act twice. */
  readonly id: string;
  /** Random id of the log that numbers: changes only when the log is lost or restored. */
  readonly epoch: string;
  /** 1, 2, 3 … within its topic, in commit order, without gaps. */
  readonly sequence: number;
  /** Epoch milliseconds of the commit by the database's clock. */
  readonly at: number;
  readonly payload: T;
}
