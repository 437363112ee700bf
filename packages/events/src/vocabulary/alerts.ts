import type { SevereIllness } from '@goldenhour/nemc';

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

/** Notifications that stand in inboxes from now on. */
export interface Notified {
  readonly notified: readonly {
    /** Rows' numbers in the alerts and user services. */
    readonly id: number;
    readonly userId: number;
  }[];
}
