/** One thing that a lint rule found in one subgraph's SDL. */
export interface LintFinding {
  /** Its rule, for instance `require-description`. */
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** Whether the version before had it too: reported, but no reason to refuse this change. */
  readonly known: boolean;
}
