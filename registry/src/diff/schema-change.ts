export type Criticality = 'BREAKING' | 'DANGEROUS' | 'SAFE';

/** One difference between two API schemas. */
export interface SchemaChange {
  /** Names this very change, to approve it by: `FIELD_REMOVED Hospital.name`, `FIELD_TYPE_CHANGED Bed.value Int → Int!`. */
  readonly key: string;
  /** GraphQL Inspector's name of its kind, for instance FIELD_REMOVED. */
  readonly type: string;
  /** Where: `Hospital`, `Hospital.name`, `Query.hospital.id`. Empty for a change of the schema itself. */
  readonly coordinate: string;
  readonly message: string;
  readonly criticality: Criticality;
  /** Why it is of that criticality. */
  readonly reason: string | null;
  /**
   * Elements of the old schema whose use decides whether a breaking change hurts somebody: not always its own, since
   * nobody can have used an argument that is new. Empty = use tells nothing.
   */
  readonly asks: readonly string[];
}
