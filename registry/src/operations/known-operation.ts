/** An operation that clients send. */
export interface KnownOperation {
  /** Its name, or that of its file or hash where it has none. */
  readonly name: string;
  /** Its whole document, fragments included. */
  readonly document: string;
  /** Who sends it, if known. */
  readonly client: string | null;
  /**
   * `contract`: promised to work, so that no count of requests makes breaking it safe. `persisted` and `recorded`: named
   * in the report, while the recorded usage decides.
   */
  readonly source: 'contract' | 'persisted' | 'recorded';
  /** Where it is from, for instance `contract/map.graphql` or `web@1.2.0`. */
  readonly origin: string;
}

/** What a change does to one operation. */
export interface AffectedOperation {
  readonly name: string;
  readonly origin: string;
  readonly source: KnownOperation['source'];
  readonly client: string | null;
  /** Why the new schema would refuse it; empty where it is accepted but answered differently. */
  readonly errors: readonly string[];
  /** Keys of the breaking changes that touch it. */
  readonly changes: readonly string[];
}
