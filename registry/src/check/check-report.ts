import type { CompositionHint, CompositionProblem } from '../compose/composition';
import type { Composer } from '../compose/subgraph-source';
import type { SchemaChange } from '../diff/schema-change';
import type { LintFinding } from '../lint/finding';
import type { AffectedOperation } from '../operations/known-operation';
import type { CoordinateUsage, UsageWindow } from '../usage-window/usage-window';

/** Somebody's word that a breaking change is wanted all the same. */
export interface Approval {
  /** The `key` of the change. */
  readonly change: string;
  readonly by: string;
  readonly reason: string | null;
}

export interface CheckedChange extends SchemaChange {
  /** A breaking change that nobody would notice: within the window nobody asked for what it touches. */
  readonly safeBecauseUnused: boolean;
  /** The use of what it touches, of the busiest of `asks`; null where none was asked for. */
  readonly usage: (CoordinateUsage & { readonly coordinate: string }) | null;
  readonly approved: Approval | null;
  /** Whether the check lets it pass. */
  readonly passes: boolean;
  /** Names of the operations that it touches. */
  readonly operations: readonly string[];
}

/** Plain data, kept by the server and printed in every format. */
export interface CheckReport {
  readonly subgraph: string;
  readonly verdict: 'PASSED' | 'FAILED';
  /** The verdict in one sentence. */
  readonly summary: string;
  readonly composition: {
    readonly composer: Composer;
    readonly errors: readonly CompositionProblem[];
    readonly hints: readonly CompositionHint[];
  };
  readonly changes: readonly CheckedChange[];
  readonly lint: readonly LintFinding[];
  readonly affectedOperations: readonly AffectedOperation[];
  readonly window: UsageWindow;
  /** Whether recorded usage could be asked for at all. */
  readonly usageKnown: boolean;
  /** What the reader must know of how it was checked, for instance that there was nothing to compare with. */
  readonly notes: readonly string[];
}
