import type { ContractFilter } from '../contract/contract-filter';
import type { LintRules } from '../lint/lint-rules';

/** Settings of a repository that rover's format has no place for. */
export interface ProjectConfig {
  /** Files and folders of operations that are promised to work, from here. */
  readonly operations: readonly string[];
  readonly lint: Partial<LintRules>;
  /** Types that subgraphs may know differently. */
  readonly mayDiffer: readonly string[];
  readonly contracts: Readonly<Record<string, ContractFilter>>;
}
