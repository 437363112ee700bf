/** What is wrong with a composition, or worth knowing about it. Plain data: it is kept and printed as it is. */
export interface CompositionProblem {
  /** For instance INVALID_GRAPHQL, EXTERNAL_UNUSED or DUPLICATE_URL. */
  readonly code: string;
  readonly message: string;
  readonly subgraph: string | null;
  /** From 1, in the SDL of that subgraph; null where a problem has no one place. */
  readonly line: number | null;
  readonly column: number | null;
}

/** Subgraphs that compose but disagree, for instance about a description. Only Apollo's composer tells. */
export interface CompositionHint {
  readonly code: string;
  readonly message: string;
  /** The element that they disagree about, for instance `Hospital.name`. */
  readonly coordinate: string | null;
}

export interface Composed {
  readonly supergraphSdl: string;
  /** What clients see: without the federation machinery and without what is @inaccessible. */
  readonly apiSdl: string;
  readonly hints: readonly CompositionHint[];
  readonly errors: null;
}

export interface NotComposed {
  readonly supergraphSdl: null;
  readonly apiSdl: null;
  readonly hints: readonly CompositionHint[];
  readonly errors: readonly CompositionProblem[];
}

export type Composition = Composed | NotComposed;

export function notComposed(errors: readonly CompositionProblem[]): NotComposed {
  return { supergraphSdl: null, apiSdl: null, hints: [], errors };
}
