import type { Availability, Freshness, HospitalTier } from '@goldenhour/events';

/** A hospital near the patient and what it has of what is needed, as the hospital subgraph's `matchHospitals` says. */
export interface Candidate {
  readonly hospitalId: string;
  /** Great-circle. */
  readonly distanceMeters: number;
  readonly tier: HospitalTier | null;
  readonly bed: { readonly available: number | null; readonly freshness: Freshness };
  /** Null where no severe illness is asked for. */
  readonly illness: Availability | 'BY_ENQUIRY' | null;
  /** Of the kinds that are asked for. */
  readonly equipment: readonly { readonly availability: Availability }[];
  /** Messages that stand and want to be read. */
  readonly messages: number;
}
