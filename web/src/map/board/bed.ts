import type { BedKind, BedSource, Crowding, Freshness, HospitalTier } from '@goldenhour/client';

/** One kind of bed of one hospital, as the API last said. */
export interface Bed {
  readonly kind: BedKind;
  readonly available: number | null;
  readonly held: number;
  readonly capacity: number | null;
  readonly crowding: Crowding;
  readonly freshness: Freshness;
  readonly suspect: boolean;
  readonly source: BedSource;
  /** Epoch milliseconds. */
  readonly reportedAt: number | null;
}

/** What seldom changes of a hospital. */
export interface Hospital {
  readonly id: string;
  readonly hpid: string | null;
  readonly name: string | null;
  readonly tier: HospitalTier | null;
  readonly province: string | null;
  readonly district: string | null;
  readonly address: string | null;
  readonly erPhone: string | null;
  readonly at: Place | null;
}

export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** A bed as it comes off the wire. */
export interface BedData extends Omit<Bed, 'reportedAt' | 'available' | 'capacity'> {
  readonly available?: number | null;
  readonly capacity?: number | null;
  readonly reportedAt?: string | null;
}

export function bedOf(data: BedData): Bed {
  const { kind, held, crowding, freshness, suspect, source } = data;
  return {
    kind,
    available: data.available ?? null,
    held,
    capacity: data.capacity ?? null,
    crowding,
    freshness,
    suspect,
    source,
    reportedAt: data.reportedAt == null ? null : Date.parse(data.reportedAt),
  };
}

/** A kind that this hospital never reported. */
export function noBed(kind: BedKind): Bed {
  return {
    kind,
    available: null,
    held: 0,
    capacity: null,
    crowding: 'UNKNOWN',
    freshness: 'UNKNOWN',
    suspect: false,
    source: 'FEED',
    reportedAt: null,
  };
}
