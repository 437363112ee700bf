import type { Change, CheckReport } from '../api';
import type { CheckedChange } from '../check/check-report';

/** Our data in the shapes of Hive's API (schema.ts). */

const SEVERITY = { BREAKING: 'Breaking', DANGEROUS: 'Dangerous', SAFE: 'Safe' } as const;

function connection<T>(nodes: readonly T[]) {
  return { nodes, edges: nodes.map((node) => ({ node })), total: nodes.length };
}

export function changeConnection(changes: readonly (Change | CheckedChange)[]) {
  return connection(changes.map(toHiveChange));
}

function toHiveChange(change: Change | CheckedChange) {
  const checked = 'passes' in change ? change : null;
  return {
    message: change.message,
    path: change.coordinate === '' ? null : change.coordinate.split('.'),
    criticality: SEVERITY[change.criticality],
    criticalityReason: change.reason,
    severityLevel: SEVERITY[change.criticality],
    severityReason: change.reason,
    isSafeBasedOnUsage: checked?.safeBecauseUnused ?? false,
    approval: checked?.approved ? { approvedBy: { displayName: checked.approved.by } } : null,
    affectedAppDeployments: { totalCount: 0 },
  };
}

export function errorConnection(messages: readonly string[]) {
  return connection(messages.map((message) => ({ message, path: null })));
}

/** Why a check failed, each as one line. */
export function errorsOf({ composition, changes, lint }: CheckReport): string[] {
  return [
    ...composition.errors.map(({ message }) => message),
    ...changes.filter(({ passes }) => !passes).map(({ message }) => `Breaking change: ${message}`),
    ...lint
      .filter(({ severity, known }) => severity === 'error' && !known)
      .map(({ line, column, message, rule }) => `Line ${line}, column ${column}: ${message} (${rule})`),
  ];
}

/** What a check found and lets pass. */
export function warningsOf({ lint }: CheckReport) {
  const warnings = lint.filter(({ severity, known }) => severity === 'warning' || known);
  return {
    nodes: warnings.map(({ message, rule, line, column }) => ({ message, source: rule, line, column })),
    total: warnings.length,
  };
}
