import type { FeedState, HospitalsChanged, Numbered } from '@goldenhour/events';
import { BoardHospital } from './board-hospital';
import { SpatialIndex } from './spatial-index';

/** Everything that a board is built from: the tables at one moment. */
export interface BoardSnapshot {
  readonly epoch: string;
  /** Number of the last event that the tables surely hold. */
  readonly sequence: number;
  readonly now: number;
  readonly hospitals: readonly BoardHospital[];
  readonly feed: FeedState | null;
  /** Epoch milliseconds of the event with that number; null before the first. */
  readonly updatedAt: number | null;
}

export interface BoardListener {
  readonly changed: (event: Numbered<HospitalsChanged>) => void;
  /** The log is another one: what a client saw has no place in it any more. */
  readonly replaced: () => void;
}

/**
 * All hospitals in memory, as clients see them: rebuilt at start, then kept by events. Reads ask nothing else,
 * so they answer while the database is away, and what they show still grows older.
 */
export class Board {
  private readonly hospitals = new Map<number, BoardHospital>();
  private readonly byHpid = new Map<string, BoardHospital>();
  private readonly listeners = new Set<BoardListener>();
  private ordered: readonly BoardHospital[] = [];
  private spatial = new SpatialIndex([]);
  private present!: number;
  epoch!: string;
  sequence!: number;
  feed!: FeedState | null;
  /** Epoch milliseconds of the last change. */
  updatedAt!: number | null;

  constructor(snapshot: BoardSnapshot) {
    this.become(snapshot);
  }

  /** Shows another log's tables from now on. */
  replace(snapshot: BoardSnapshot): void {
    this.become(snapshot);
    for (const listener of [...this.listeners]) listener.replaced();
  }

  private become(snapshot: BoardSnapshot): void {
    this.epoch = snapshot.epoch;
    this.sequence = snapshot.sequence;
    this.present = snapshot.now;
    this.feed = snapshot.feed;
    this.updatedAt = snapshot.updatedAt;
    this.hospitals.clear();
    for (const hospital of snapshot.hospitals) this.hospitals.set(hospital.key, hospital);
    this.reindex();
  }

  /** The database's clock as the board last heard of it, epoch milliseconds. */
  get now(): number {
    return this.present;
  }

  /** All hospitals in the order of their row numbers, which never changes. */
  get all(): readonly BoardHospital[] {
    return this.ordered;
  }

  get freshCount(): number {
    return this.ordered.filter((hospital) => hospital.isFresh).length;
  }

  byKey(key: number): BoardHospital | null {
    return this.hospitals.get(key) ?? null;
  }

  byHpidOf(hpid: string): BoardHospital | null {
    return this.byHpid.get(hpid) ?? null;
  }

  /** Hospitals with a known place, nearest first. */
  near(latitude: number, longitude: number, radiusKm: number) {
    return this.spatial.near(latitude, longitude, radiusKm);
  }

  /** Applies an event; one that the board has had already changes nothing. */
  apply(event: Numbered<HospitalsChanged>): void {
    if (event.epoch === this.epoch && event.sequence <= this.sequence) return;
    const { profiles, beds, reports, equipment, severeIllness, announcements = [], feed } = event.payload;
    for (const profile of profiles) {
      const known = this.hospitals.get(profile.id);
      if (known) known.describe(profile);
      else this.hospitals.set(profile.id, new BoardHospital(profile));
    }
    if (profiles.length > 0) this.reindex();
    this.present = Math.max(this.present, event.at);
    for (const { hospitalId, states } of beds) this.hospitals.get(hospitalId)?.setBeds(states, this.present);
    for (const { hospitalId, reportedAt } of reports)
      this.hospitals.get(hospitalId)?.renew(reportedAt, this.present);
    for (const { hospitalId, states } of equipment) {
      const hospital = this.hospitals.get(hospitalId);
      if (hospital) hospital.equipment = states;
    }
    for (const { hospitalId, states } of severeIllness) {
      const hospital = this.hospitals.get(hospitalId);
      if (hospital) hospital.severeIllness = states;
    }
    for (const { hospitalId, source, states } of announcements)
      this.hospitals.get(hospitalId)?.setAnnouncements(source, states);
    if (feed) this.feed = feed;
    this.epoch = event.epoch;
    this.sequence = event.sequence;
    this.updatedAt = event.at;
    for (const listener of this.listeners) listener.changed(event);
  }

  /** Tells the board the time: what it shows grows older without any event. */
  age(now: number): void {
    this.present = now;
    for (const hospital of this.ordered) hospital.age(now);
  }

  onChange(listener: BoardListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private reindex(): void {
    this.ordered = [...this.hospitals.values()].sort((a, b) => a.key - b.key);
    this.byHpid.clear();
    for (const hospital of this.ordered) this.byHpid.set(hospital.hpid, hospital);
    this.spatial = new SpatialIndex(this.ordered);
  }
}
