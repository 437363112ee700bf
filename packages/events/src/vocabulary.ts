import type { BedKind, EquipmentKind, SevereIllness } from '@goldenhour/nemc';

export type Freshness = 'FRESH' | 'AGING' | 'STALE' | 'UNKNOWN';
export type Crowding = 'SMOOTH' | 'MODERATE' | 'CROWDED' | 'UNKNOWN';
export type Availability = 'AVAILABLE' | 'UNAVAILABLE' | 'UNKNOWN';
export type HospitalTier = 'REGIONAL_CENTER' | 'LOCAL_CENTER' | 'LOCAL_INSTITUTION' | 'REGISTERED';
/** Who stated a bed number: the national feed or the hospital's own staff (or its machine). */
export type BedSource = 'FEED' | 'STAFF';

/** What a bed shows after a change. Counts are beds; null = unknown; times are epoch milliseconds. */
export interface BedState {
  readonly kind: BedKind;
  /** Reported minus held minus arrived. Negative = over capacity. */
  readonly available: number | null;
  readonly reported: number | null;
  readonly held: number;
  readonly capacity: number | null;
  readonly freshness: Freshness;
  readonly suspect: boolean;
  readonly source: BedSource;
  readonly reportedAt: number | null;
}

export interface EquipmentState {
  readonly kind: EquipmentKind;
  readonly availability: Availability;
  readonly units: number | null;
  readonly source: BedSource;
}

export interface SevereIllnessState {
  readonly illness: SevereIllness;
  readonly availability: Availability;
  readonly note: string | null;
}

/** An announcement that stands, or will from its start, as a board needs it. Times are epoch milliseconds. */
export interface AnnouncementState {
  /** The same for as long as it stands. */
  readonly id: string;
  /** The illness that it is about; null for a remark. */
  readonly illness: SevereIllness | null;
  /** The staff say that this illness is not accepted; a message of the feed never says so by itself. */
  readonly unavailable: boolean;
  readonly startsAt: number;
  readonly endsAt: number | null;
}

/** What a hospital is, as other services and boards know it. `id` is the row's number. */
export interface HospitalProfile {
  readonly id: number;
  readonly hpid: string;
  readonly name: string;
  readonly address: string | null;
  readonly tier: HospitalTier | null;
  readonly province: string | null;
  readonly district: string | null;
  readonly phone: string | null;
  readonly erPhone: string | null;
  /** Degrees, WGS 84. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** Korean names of the clinical departments; null before they are known. */
  readonly departments: readonly string[] | null;
}

/** How the national feed is doing. Times are epoch milliseconds. */
export interface FeedState {
  readonly source: 'SIMULATOR' | 'REPLAY' | 'LIVE';
  readonly lastSuccessAt: number | null;
  /** Values refused in the last good poll. */
  readonly quarantined: number;
  /** The kind of the failure that the last poll met; null when it was good. */
  readonly failure: string | null;
}

/** Everything that one commit of the hospital subgraph changed. */
export interface HospitalsChanged {
  readonly beds: readonly { readonly hospitalId: number; readonly states: readonly BedState[] }[];
  /** Reports that came again with a newer time and the same numbers. */
  readonly reports: readonly { readonly hospitalId: number; readonly reportedAt: number }[];
  readonly profiles: readonly HospitalProfile[];
  readonly equipment: readonly { readonly hospitalId: number; readonly states: readonly EquipmentState[] }[];
  readonly severeIllness: readonly {
    readonly hospitalId: number;
    readonly states: readonly SevereIllnessState[];
  }[];
  /** All of that source that stand at a hospital, or will. Absent in events from before boards knew them. */
  readonly announcements?: readonly {
    readonly hospitalId: number;
    readonly source: BedSource;
    readonly states: readonly AnnouncementState[];
  }[];
  readonly feed: FeedState | null;
}

export const NOTHING_CHANGED: HospitalsChanged = {
  beds: [],
  reports: [],
  profiles: [],
  equipment: [],
  severeIllness: [],
  feed: null,
};

/** What hospitals are called and where they are, for services that keep a projection of it. */
export interface HospitalsDescribed {
  readonly profiles: readonly HospitalProfile[];
}

/** One message of the national feed (응급실 및 중증질환 메시지). Times are epoch milliseconds. */
export interface FeedMessage {
  /** Digest of hpid, symTypCod, trtPrtCodMag, start, end and text: the message's identity over polls. */
  readonly id: string;
  readonly hospitalId: number;
  readonly province: string | null;
  readonly category: 'EMERGENCY_ROOM' | 'SEVERE_ILLNESS';
  readonly message: string;
  /** The illness of items 1–27 that the message is about; null for a remark. */
  readonly illness: SevereIllness | null;
  readonly startsAt: number;
  readonly endsAt: number | null;
}

/** Messages that a poll of the national feed brought for the first time, and those that it brought no more. */
export interface FeedMessagesChanged {
  readonly appeared: readonly FeedMessage[];
  /** Ids of messages that left the feed before their own end. */
  readonly disappeared: readonly string[];
}

/** An announcement that stands from now on, or will from its start. Times are epoch milliseconds. */
export interface Announced {
  /** The row's number in the alerts service. */
  readonly id: number;
  readonly hospitalId: number;
  readonly category: 'EMERGENCY_ROOM' | 'SEVERE_ILLNESS';
  readonly message: string;
  readonly illness: SevereIllness | null;
  /** The staff say that the illness is not accepted meanwhile. Absent = they do not. */
  readonly unavailable?: boolean;
  readonly source: 'FEED' | 'STAFF';
  readonly startsAt: number;
  readonly endsAt: number | null;
}

/** An announcement that ends sooner than was told. */
export interface AnnouncementEnded {
  readonly id: number;
  readonly hospitalId: number;
  readonly endsAt: number;
}

/** Both in one topic, so that an end never overtakes what it ends. */
export interface AnnouncementsPosted {
  readonly posted: readonly Announced[];
  readonly ended?: readonly AnnouncementEnded[];
}

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

/** A bed that is held no more although nobody gave it back. `at` is epoch milliseconds. */
export interface HoldEnded {
  /** The id that its caller gave it. */
  readonly holdId: string;
  /** Global id of the hospital. */
  readonly hospitalId: string;
  readonly reason: 'EXPIRED';
  readonly at: number;
}

export interface HoldsEnded {
  readonly holds: readonly HoldEnded[];
}

/** Somebody with a confirmed account, as other services know them: nothing that is personal. */
export interface UserDescription {
  /** Global id. */
  readonly id: string;
  readonly role: 'MEMBER' | 'PARAMEDIC' | 'DISPATCHER' | 'HOSPITAL_STAFF' | 'ADMIN' | 'SERVICE';
  /** Global id of the hospital that HOSPITAL_STAFF work for. */
  readonly hospitalId: string | null;
  readonly organization: string | null;
  readonly vehicle: string | null;
  readonly province: string | null;
  /** In which they want to read. */
  readonly language: 'KO' | 'EN';
  readonly favoriteHospitalIds: readonly string[];
  /** The account is gone, and so must be what others keep of it. */
  readonly deleted: boolean;
}

/** What an administrator made of somebody's request for a role. */
export interface RoleDecision {
  /** Global ids. */
  readonly roleRequestId: string;
  readonly userId: string;
  readonly role: 'PARAMEDIC' | 'DISPATCHER' | 'HOSPITAL_STAFF';
  readonly approved: boolean;
}

/** Both in one topic, so that a decision never overtakes the account that it is about. */
export interface UsersDescribed {
  readonly users: readonly UserDescription[];
  readonly decisions?: readonly RoleDecision[];
}

/** Notifications that stand in inboxes from now on. */
export interface Notified {
  readonly notified: readonly {
    /** Rows' numbers in the alerts and user services. */
    readonly id: number;
    readonly userId: number;
  }[];
}

/** Access tokens that are refused from now on although they have not ended. */
export interface Denial {
  /** One token (`jti`), every token of a session (`sid`), or those of a user or client (`sub`) that are too old. */
  readonly kind: 'TOKEN' | 'SESSION' | 'PRINCIPAL';
  readonly id: string;
  /** Of a principal: tokens whose version (`ver`) is lower are refused. */
  readonly belowVersion: number | null;
  /** Epoch milliseconds: every token that this concerns has ended by then. */
  readonly until: number;
}

export interface TokensDenied {
  readonly denials: readonly Denial[];
}

/** The public part of a P-256 key that signs access tokens; coordinates in base64url. */
export interface AccessTokenKey {
  readonly kid: string;
  readonly x: string;
  readonly y: string;
}

/** Every key that an access token may still be verified with. */
export interface AccessTokenKeysChanged {
  readonly keys: readonly AccessTokenKey[];
}

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
