import type { BedKind } from '@goldenhour/client';
import type { Bed } from './bed';

interface Entry {
  bed: Bed;
  /** Counts up with every live change; 0 was loaded. */
  order: number;
}

/** All beds that the page knows, by hospital and kind. */
export class Beds {
  readonly #byHospital = new Map<string, Map<BedKind, Entry>>();
  /** How hospitals that changed since the freeze looked at it; null while nothing is frozen. */
  #frozen: Map<string, Map<BedKind, Entry>> | null = null;
  #order = 0;

  /** Live changes so far: what is asked for now may be older than those that come after. */
  get order(): number {
    return this.#order;
  }

  get(hospitalId: string, kind: BedKind): Bed | undefined {
    return this.#seen(hospitalId)?.get(kind)?.bed;
  }

  of(hospitalId: string): Bed[] {
    return [...(this.#seen(hospitalId)?.values() ?? [])].map(({ bed }) => bed);
  }

  clear(): void {
    this.#byHospital.clear();
    this.#frozen?.clear();
  }

  /** From now on everything reads as it is now. */
  freeze(): void {
    this.#frozen ??= new Map();
  }

  /** @returns the hospitals that changed meanwhile, and how they looked before */
  thaw(): ReadonlyMap<string, ReadonlyMap<BedKind, { readonly bed: Bed }>> {
    const frozen = this.#frozen ?? new Map<string, Map<BedKind, Entry>>();
    this.#frozen = null;
    return frozen;
  }

  get changedSinceFreeze(): number {
    return this.#frozen?.size ?? 0;
  }

  change(hospitalId: string, bed: Bed): void {
    this.#keep(hospitalId);
    this.#order += 1;
    this.#put(hospitalId, bed, this.#order);
  }

  /** Puts what was asked for when that many changes had come: newer ones stay. */
  load(hospitalId: string, bed: Bed, askedAt: number): void {
    const frozen = this.#frozen?.get(hospitalId);
    if (frozen && !frozen.has(bed.kind)) frozen.set(bed.kind, { bed, order: 0 });
    const known = this.#byHospital.get(hospitalId)?.get(bed.kind);
    if (known && (known.order > askedAt || isNewer(known.bed, bed))) return;
    this.#put(hospitalId, bed, known?.order ?? 0);
  }

  /** The feed's report of a hospital came again with the same numbers: it says nothing of what its staff entered. */
  renew(hospitalId: string, reportedAt: number): void {
    this.#keep(hospitalId);
    for (const entry of this.#byHospital.get(hospitalId)?.values() ?? []) {
      if (entry.bed.source === 'FEED' && entry.bed.reportedAt !== null)
        entry.bed = { ...entry.bed, reportedAt };
    }
  }

  #seen(hospitalId: string): ReadonlyMap<BedKind, Entry> | undefined {
    return this.#frozen?.get(hospitalId) ?? this.#byHospital.get(hospitalId);
  }

  #keep(hospitalId: string): void {
    const kinds = this.#byHospital.get(hospitalId);
    if (!this.#frozen || !kinds || this.#frozen.has(hospitalId)) return;
    this.#frozen.set(hospitalId, new Map([...kinds].map(([kind, entry]) => [kind, { ...entry }])));
  }

  #put(hospitalId: string, bed: Bed, order: number): void {
    const kinds = this.#byHospital.get(hospitalId);
    if (kinds) kinds.set(bed.kind, { bed, order });
    else this.#byHospital.set(hospitalId, new Map([[bed.kind, { bed, order }]]));
  }
}

function isNewer(one: Bed, other: Bed): boolean {
  return one.source === other.source && (one.reportedAt ?? 0) > (other.reportedAt ?? 0);
}
