// The hospitals as the page knows them: loaded once, then changed by the live events.
import { freshnessNow } from './freshness.mjs';

const NO_BED = {
  available: null,
  capacity: null,
  crowding: 'UNKNOWN',
  freshness: 'UNKNOWN',
  suspect: false,
  source: 'FEED',
  reportedAt: null,
};

export class Board {
  #hospitals = new Map();

  get size() {
    return this.#hospitals.size;
  }

  get hospitals() {
    return this.#hospitals.values();
  }

  get(id) {
    return this.#hospitals.get(id);
  }

  load(nodes) {
    this.#hospitals = new Map(
      nodes.map(({ emergencyRoom, ...hospital }) => [
        hospital.id,
        { ...hospital, bed: bedOf(emergencyRoom?.general) },
      ]),
    );
  }

  /**
   * Applies one event of the subscription.
   * @returns the ids whose numbers changed, those of which only the report time moved on, and whether the event names
   *   a hospital that is not here
   */
  apply({ changes, renewed }) {
    const changed = new Set();
    const touched = new Set();
    let stranger = false;
    for (const { hospital: reference, ...bed } of changes) {
      const hospital = this.#hospitals.get(reference?.id);
      if (hospital) {
        hospital.bed = bedOf(bed);
        changed.add(hospital.id);
      } else stranger ||= reference !== null;
    }
    for (const { hospital: reference, reportedAt } of renewed) {
      const hospital = this.#hospitals.get(reference?.id);
      // A report of the feed says nothing about what the hospital's staff entered.
      if (!hospital || hospital.bed.source !== 'FEED' || hospital.bed.reportedAt === null) continue;
      hospital.bed = { ...hospital.bed, reportedAt: Date.parse(reportedAt) };
      touched.add(hospital.id);
    }
    return { changed, touched, stranger };
  }

  /** How many hospitals are FRESH, AGING, STALE and UNKNOWN at that time. */
  counts(now) {
    const counts = { FRESH: 0, AGING: 0, STALE: 0, UNKNOWN: 0 };
    for (const { bed } of this.hospitals) counts[freshnessNow(bed, now)] += 1;
    return counts;
  }

  provinces() {
    const names = new Set(
      [...this.hospitals].map(({ province }) => province).filter((name) => name !== null),
    );
    return [...names].sort((a, b) => a.localeCompare(b, 'ko'));
  }
}

function bedOf(bed) {
  if (!bed) return NO_BED;
  return { ...bed, reportedAt: bed.reportedAt === null ? null : Date.parse(bed.reportedAt) };
}
