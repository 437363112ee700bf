import type { Composer, SubgraphSource } from '../compose/subgraph-source';
import { DEFAULT_LINT_RULES, type LintRules } from '../lint/lint-rules';
import type { KnownOperation } from '../operations/known-operation';
import type { UsageLookup, UsageWindow } from '../usage-window/usage-window';
import type { Approval, CheckReport } from './check-report';
import type { ChangedSubgraph } from './examination';
import { examine } from './examine';
import { judge } from './judge';

export type { Approval, CheckedChange, CheckReport } from './check-report';
export type { ChangedSubgraph, Examination, ExamineInput } from './examination';

export interface CheckInput {
  /** The subgraphs as they stand. */
  readonly supergraph: readonly SubgraphSource[];
  /** One subgraph, or several that change at once. */
  readonly changed: ChangedSubgraph | readonly ChangedSubgraph[];
  readonly operations?: readonly KnownOperation[];
  /** Null or none = no usage was recorded over the whole window, so that nothing can be called unused. */
  readonly usage?: UsageLookup | null;
  readonly window?: UsageWindow | undefined;
  readonly approvals?: readonly Approval[];
  readonly lintRules?: LintRules;
  readonly composer?: Composer;
  /** The API schema that stands, where it is known already: saves composing it. */
  readonly apiSdl?: string | null | undefined;
}

/**
 * What a changed subgraph would do: to the composition, to clients, to the rules of its text. Takes about two seconds of
 * processor in this thread; where others wait for it, a server runs `examine` in a thread (server/apart/) and
 * `judge` the rest.
 */
export async function checkSubgraph(input: CheckInput): Promise<CheckReport> {
  const { supergraph, changed, operations = [], usage = null, window, approvals } = input;
  const examination = await examine({
    supergraph,
    changed,
    operations,
    lintRules: input.lintRules ?? DEFAULT_LINT_RULES,
    composer: input.composer ?? 'apollo',
    apiSdl: input.apiSdl,
  });
  return judge({ examination, usage, window, approvals });
}
