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
