import type {
  AnnouncementState,
  BedSource,
  BedState,
  EquipmentState,
  HospitalProfile,
  SevereIllnessState,
} from '@goldenhour/events';
import { encodeGlobalId, type BedKind } from '@goldenhour/subgraph-kit';
import { toBed, unknownBed, type Bed } from '../bed/bed.type';
import { EMERGENCY_ROOM_KINDS, type EmergencyRoom } from '../bed/emergency-room.type';
import { freshnessOf, nextFreshnessChange } from '../bed/freshness';
import { ICU_KINDS, type Icu } from '../bed/icu.type';
import { initialsOf, searchable } from './hangul';

/**
 * One hospital as clients see it: its fields are the answers of the schema's fields, made when something
 * changes and not when somebody asks.
 */
export class BoardHospital {
  readonly key: number;
  readonly id: string;
  hpid!: string;
  name!: string;
  address!: string | null;
  tier!: HospitalProfile['tier'];
  province!: string | null;
  district!: string | null;
  phone!: string | null;
  erPhone!: string | null;
  departments!: readonly string[] | null;
  location!: { readonly latitude: number; readonly longitude: number } | null;
  /** Name and address, folded for a search by text; and the name's Korean initials (초성). */
  searchText!: string;
  initials!: string;

  emergencyRoom!: EmergencyRoom;
  icu!: Icu;
  equipment: readonly EquipmentState[] = [];
  severeIllness: readonly SevereIllnessState[] = [];
  /** What both sources announce, those of the future and the past among it. */
  announcements: readonly AnnouncementState[] = [];

  private readonly announced = new Map<BedSource, readonly AnnouncementState[]>();
  private readonly states = new Map<BedKind, BedState>();
  private readonly shown = new Map<BedKind, Bed>();
  /** What is shown is true from the one moment until before the other, epoch milliseconds. */
  private shownAt = -Infinity;
  private agesAt = Infinity;

  constructor(profile: HospitalProfile) {
    this.key = profile.id;
    this.id = encodeGlobalId('Hospital', profile.id);
    this.describe(profile);
    this.regroup();
  }

  describe(profile: HospitalProfile): void {
    const { latitude, longitude, ...described } = profile;
    const { name, address } = profile;
    Object.assign(this, described, { id: this.id });
    this.location = latitude === null || longitude === null ? null : { latitude, longitude };
    // A searched text holds no space, so none can match over the seam.
    this.searchText = `${searchable(name)} ${searchable(address ?? '')}`;
    this.initials = initialsOf(name);
  }

  /** Kinds that were ever reported, in the order of their first report. */
  get beds(): readonly Bed[] {
    return [...this.shown.values()];
  }

  /** The bed of that kind; an unknown one when it was never reported. */
  bed(kind: BedKind): Bed {
    return this.shown.get(kind) ?? unknownBed(kind);
  }

  hasFreshBed(kind: BedKind): boolean {
    const bed = this.shown.get(kind);
    return bed?.freshness === 'FRESH' && bed.available !== null && bed.available > 0;
  }

  /** Whether any number of this hospital is fresh. */
  get isFresh(): boolean {
    for (const bed of this.shown.values()) if (bed.freshness === 'FRESH') return true;
    return false;
  }

  setBeds(states: readonly BedState[], now: number): void {
    for (const state of states) this.states.set(state.kind, state);
    this.show(states, now);
  }

  setAnnouncements(source: BedSource, states: readonly AnnouncementState[]): void {
    this.announced.set(source, states);
    this.announcements = [...this.announced.values()].flat();
  }

  /** The feed's report came again with the same numbers at a newer time. */
  renew(reportedAt: number, now: number): void {
    const renewed = [...this.states.values()]
      .filter((state) => state.source === 'FEED' && state.reportedAt !== null)
      .map((state) => ({ ...state, reportedAt }));
    this.setBeds(renewed, now);
  }

  /** Lets numbers grow older by themselves; younger too, should a clock have run ahead. */
  age(now: number): void {
    if (now >= this.shownAt && now < this.agesAt) return;
    this.show([...this.states.values()], now);
  }

  private show(states: readonly BedState[], now: number): void {
    for (const state of states) {
      this.shown.set(state.kind, toBed({ ...state, freshness: freshnessOf(state.reportedAt, now) }));
    }
    this.shownAt = now;
    this.agesAt = Infinity;
    for (const { reportedAt } of this.states.values()) {
      this.agesAt = Math.min(this.agesAt, nextFreshnessChange(reportedAt, now));
    }
    this.regroup();
  }

  private regroup(): void {
    this.emergencyRoom = this.group<EmergencyRoom>(EMERGENCY_ROOM_KINDS);
    this.icu = this.group<Icu>(ICU_KINDS);
  }

  private group<G>(kinds: Readonly<Record<keyof G & string, BedKind>>): G {
    return Object.fromEntries(
      Object.entries<BedKind>(kinds).map(([field, kind]) => [field, this.bed(kind)]),
    ) as G;
  }
}
