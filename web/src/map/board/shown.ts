import type { BedKind, Crowding, Freshness } from '@goldenhour/client';
import { ageOf, type Age } from './age';
import { noBed, type Bed, type Hospital } from './bed';
import { crowdingNow, freshnessNow, lookOf, worse, type Look } from './freshness';

/** One hospital as map and list show it now. A new object means that something visible differs. */
export interface Shown {
  readonly hospital: Hospital;
  readonly bed: Bed;
  readonly freshness: Freshness;
  readonly crowding: Crowding;
  readonly look: Look;
  /** Null without a report. */
  readonly age: Age | null;
  /** Whether its numbers changed a moment ago. */
  readonly flash: boolean;
}

/** @param atBest a board that is not live is never fresher than this */
export function show(
  hospital: Hospital,
  bed: Bed | undefined,
  o: { readonly kind: BedKind; readonly now: number; readonly atBest: Freshness; readonly flash: boolean },
): Shown {
  const known = bed ?? noBed(o.kind);
  const freshness = worse(freshnessNow(known, o.now), o.atBest);
  const crowding = crowdingNow(known, freshness);
  return {
    hospital,
    bed: known,
    freshness,
    crowding,
    look: lookOf(freshness, crowding),
    age: known.reportedAt === null ? null : ageOf(known.reportedAt, o.now),
    flash: o.flash,
  };
}

/** Whether two look the same in every place that shows them. */
export function looksSame(a: Shown, b: Shown): boolean {
  return (
    a.hospital === b.hospital &&
    a.freshness === b.freshness &&
    a.crowding === b.crowding &&
    a.flash === b.flash &&
    a.age?.unit === b.age?.unit &&
    a.age?.n === b.age?.n &&
    a.bed.available === b.bed.available &&
    a.bed.capacity === b.bed.capacity &&
    a.bed.held === b.bed.held &&
    a.bed.suspect === b.bed.suspect &&
    a.bed.source === b.bed.source
  );
}
