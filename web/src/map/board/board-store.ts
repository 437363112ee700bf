import type { BedKind, Freshness } from '@goldenhour/client';
import type { Bed, Hospital } from './bed';
import { Beds } from './beds';
import { Listeners, NamedListeners } from './listeners';
import { looksSame, show, type Shown } from './shown';

const FLASH_MS = 3_000;

export interface Change {
  readonly hospitalId: string;
  readonly bed: Bed;
}

export interface Renewal {
  readonly hospitalId: string;
  readonly reportedAt: number;
}

interface Surroundings {
  /** The server's clock. */
  now(): number;
  /** Runs before the next picture. */
  nextFrame(run: () => void): void;
}

/**
 * All hospitals and their beds, changed by hospital and kind. What came between two pictures is shown with the next one,
 * all at once; listeners hear only of what looks different then.
 */
export class BoardStore {
  readonly beds = new Beds();
  readonly #hospitals = new Map<string, Hospital>();
  readonly #shown = new Map<string, Shown>();
  readonly #flashUntil = new Map<string, number>();
  readonly #rows = new NamedListeners();
  readonly #all = new Listeners();
  readonly #dirty = new Set<string>();
  #everything = false;
  #frame = false;
  #paused = false;
  #kind: BedKind = 'ER_GENERAL';
  #atBest: Freshness = 'FRESH';
  #version = 0;
  #lastPicture: ReadonlySet<string> = new Set();

  constructor(private readonly around: Surroundings) {}

  /** Counts up with every picture that differs from the one before. */
  readonly version = (): number => this.#version;
  readonly subscribe = this.#all.add;

  get kind(): BedKind {
    return this.#kind;
  }

  get size(): number {
    return this.#hospitals.size;
  }

  /** Which hospitals look different since the picture before. */
  get lastPicture(): ReadonlySet<string> {
    return this.#lastPicture;
  }

  get hospitals(): IterableIterator<Hospital> {
    return this.#hospitals.values();
  }

  hospital(id: string): Hospital | undefined {
    return this.#hospitals.get(id);
  }

  get shown(): ReadonlyMap<string, Shown> {
    return this.#shown;
  }

  subscribeTo(id: string, listener: () => void): () => void {
    return this.#rows.add(id, listener);
  }

  /** Everything anew. @param atBest STALE for a picture that was kept, which must not look like now */
  load(hospitals: readonly Hospital[], beds: readonly Change[], atBest: Freshness = 'FRESH'): void {
    this.#hospitals.clear();
    this.beds.clear();
    this.#flashUntil.clear();
    for (const hospital of hospitals) this.#hospitals.set(hospital.id, hospital);
    for (const { hospitalId, bed } of beds) this.beds.load(hospitalId, bed, this.beds.order);
    this.#atBest = atBest;
    // The first picture is waited for; whatever comes later has one to replace.
    this.#everything = true;
    if (this.#shown.size === 0) this.#picture();
    else this.#schedule();
  }

  /** More beds of hospitals that are here, asked for when `askedAt` changes had come. */
  add(beds: readonly Change[], askedAt: number): void {
    for (const { hospitalId, bed } of beds) this.beds.load(hospitalId, bed, askedAt);
    this.#schedule();
  }

  /** @returns whether it named a hospital that is not here */
  apply(changes: readonly Change[], renewals: readonly Renewal[]): boolean {
    this.#apply(changes, renewals);
    return [...changes, ...renewals].some(({ hospitalId }) => !this.#hospitals.has(hospitalId));
  }

  chooseKind(kind: BedKind): void {
    if (kind === this.#kind) return;
    this.#kind = kind;
    this.#flashUntil.clear();
    this.#schedule();
  }

  /** Keeps the numbers as they are; ages go on. What comes meanwhile is shown by `resume`. */
  pause(): void {
    this.#paused = true;
    this.beds.freeze();
    this.#all.tell();
  }

  resume(): void {
    this.#paused = false;
    this.#all.tell();
    const until = this.around.now() + FLASH_MS;
    for (const [id, before] of this.beds.thaw()) {
      this.#dirty.add(id);
      const bed = this.beds.get(id, this.#kind);
      if (bed && differs(before.get(this.#kind)?.bed, bed)) this.#flashUntil.set(id, until);
    }
    this.#schedule();
  }

  readonly isPaused = (): boolean => this.#paused;

  /** Lets time go on: ages, colours, ends of highlights. */
  grow(): void {
    const now = this.around.now();
    for (const [id, until] of this.#flashUntil) if (until <= now) this.#flashUntil.delete(id);
    this.#schedule();
  }

  #apply(changes: readonly Change[], renewals: readonly Renewal[]): void {
    const until = this.around.now() + FLASH_MS;
    for (const { hospitalId, bed } of changes) {
      const before = this.beds.get(hospitalId, bed.kind);
      this.beds.change(hospitalId, bed);
      this.#dirty.add(hospitalId);
      if (this.#paused || bed.kind !== this.#kind || !differs(before, bed)) continue;
      this.#flashUntil.set(hospitalId, until);
    }
    for (const { hospitalId, reportedAt } of renewals) {
      this.beds.renew(hospitalId, reportedAt);
      this.#dirty.add(hospitalId);
    }
    this.#schedule(false);
  }

  #schedule(everything = true): void {
    this.#everything ||= everything;
    if (this.#frame) return;
    this.#frame = true;
    this.around.nextFrame(() => this.#picture());
  }

  #picture(): void {
    this.#frame = false;
    const now = this.around.now();
    const looked = this.#everything ? this.#hospitals.keys() : this.#dirty;
    const touched = new Set(this.#dirty);
    const different = new Set<string>();
    for (const id of this.#shown.keys()) {
      if (this.#hospitals.has(id)) continue;
      this.#shown.delete(id);
      different.add(id);
    }
    for (const id of looked) {
      const hospital = this.#hospitals.get(id);
      if (!hospital) continue;
      const { kind } = this;
      const flash = (this.#flashUntil.get(id) ?? 0) > now;
      const next = show(hospital, this.beds.get(id, kind), { kind, now, atBest: this.#atBest, flash });
      const before = this.#shown.get(id);
      if (before && looksSame(before, next)) continue;
      this.#shown.set(id, next);
      different.add(id);
    }
    this.#everything = false;
    this.#dirty.clear();
    this.#lastPicture = different;
    if (different.size > 0) this.#version += 1;
    this.#rows.tell(new Set([...different, ...touched]));
    if (different.size > 0) this.#all.tell();
  }
}

/** A newer time or another freshness with the same numbers is no news to be highlighted. */
function differs(before: Bed | undefined, after: Bed): boolean {
  return before?.available !== after.available || before.capacity !== after.capacity;
}
