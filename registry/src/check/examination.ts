import type { CompositionHint, CompositionProblem } from '../compose/composition';
import type { Composer, SubgraphSource } from '../compose/subgraph-source';
import type { SchemaChange } from '../diff/schema-change';
import type { LintFinding } from '../lint/finding';
import type { LintRules } from '../lint/lint-rules';
import type { AffectedOperation, KnownOperation } from '../operations/known-operation';

export interface ChangedSubgraph {
  readonly name: string;
  /** Null: the subgraph is taken out. */
  readonly sdl: string | null;
  /** Without it the known one stays; a new subgraph needs it. */
  readonly url?: string | undefined;
  /** What findings call its file; `<name>.graphql` without it. */
  readonly file?: string | undefined;
}

/** Plain data, so that it can go to a thread. */
export interface ExamineInput {
  /** The subgraphs as they stand. */
  readonly supergraph: readonly SubgraphSource[];
  /** What changes, all of it at once. */
  readonly changed: ChangedSubgraph | readonly ChangedSubgraph[];
  readonly operations: readonly KnownOperation[];
  readonly lintRules: LintRules;
  readonly composer: Composer;
  /** The API schema that stands, where it is known already: composing it takes as long as the change does. */
  readonly apiSdl?: string | null | undefined;
}

/** What can be said of a change without asking for its use. Plain data. */
export interface Examination {
  readonly subgraph: string;
  readonly composer: Composer;
  readonly errors: readonly CompositionProblem[];
  readonly hints: readonly CompositionHint[];
  readonly changes: readonly SchemaChange[];
  readonly lint: readonly LintFinding[];
  readonly affectedOperations: readonly AffectedOperation[];
  readonly notes: readonly string[];
}
