import { count } from '../check/summary';
import type { CheckedChange, CheckReport } from '../check/check-report';
import type { CompositionProblem } from '../compose/composition';
import type { LintFinding } from '../lint/finding';
import type { AffectedOperation } from '../operations/known-operation';
import type { Annotation, Answer, Item, Section } from './answer';

const CLIENTS_SHOWN = 5;

/**
 * A check's report for people.
 * @param fileOf the file of a subgraph, for places in it
 * @param page the shareable page of a check that a server keeps
 */
export function checkAnswer(
  report: CheckReport,
  fileOf: (subgraph: string | null) => string | null,
  page: string | null = null,
): Answer {
  const { composition, changes, lint, affectedOperations, notes, usageKnown, window } = report;
  const refusedWithoutUsage = !usageKnown && changes.some(({ passes }) => !passes);
  return {
    passed: report.verdict === 'PASSED',
    title: report.summary,
    sections: [
      section(`Composition of ${report.subgraph}`, [
        ...composition.errors.map(problemItem(fileOf)),
        ...composition.hints.map(({ message }): Item => ({ mark: 'warning', text: message })),
      ]),
      section('Changes of the API', changes.map(changeItem)),
      section('Operations', affectedOperations.map(operationItem)),
      section('Lint', lint.map(lintItem)),
      section('Notes', [
        ...notes.map((text): Item => ({ mark: 'note', text })),
        ...(refusedWithoutUsage
          ? [
              {
                mark: 'note',
                text: `Use was not recorded here for ${count(window.days, 'day')}, so that no breaking change can be called unused: give --registry, or approve it.`,
              } as const,
            ]
          : []),
        ...(usageKnown && window.excludedClients.length > 0
          ? [{ mark: 'note', text: `Not counted: ${window.excludedClients.join(', ')}.` } as const]
          : []),
        ...(page === null ? [] : [{ mark: 'note', text: `Page: ${page}` } as const]),
      ]),
    ].filter(({ items }) => items!.length > 0),
    annotations: annotationsOf(report, fileOf),
    data: page === null ? report : { ...report, page },
  };
}

function section(heading: string, items: readonly Item[]): Section {
  return { heading, items };
}

export function placeOf(
  { subgraph, line, column }: CompositionProblem,
  fileOf: (subgraph: string | null) => string | null,
): string {
  const file = fileOf(subgraph);
  if (file === null) return '';
  return line === null ? `${file}: ` : `${file}:${line}:${column ?? 1}: `;
}

export function problemItem(fileOf: (subgraph: string | null) => string | null) {
  return (problem: CompositionProblem): Item => ({
    mark: 'fault',
    text: `${placeOf(problem, fileOf)}${problem.message} (${problem.code})`,
  });
}

function changeItem(change: CheckedChange): Item {
  const { criticality, message, reason, usage, approved, safeBecauseUnused, operations, passes } = change;
  const details = [
    ...(criticality !== 'SAFE' && reason ? [reason] : []),
    ...(usage ? [usageText(change)] : []),
    ...(safeBecauseUnused ? ['Safe, because nobody used it.'] : []),
    ...(approved ? [`Approved by ${approved.by}${approved.reason ? `: ${approved.reason}` : '.'}`] : []),
    ...(operations.length > 0 ? [`Touches ${operations.join(', ')}.`] : []),
    ...(passes ? [] : [`To let it pass, approve: ${change.key}`]),
  ];
  const mark = passes ? (criticality === 'SAFE' ? 'good' : 'warning') : 'fault';
  return { mark, text: `${criticality} ${message}`, details };
}

function usageText({ usage }: CheckedChange): string {
  const { coordinate, total, clients } = usage!;
  const most = [...clients].sort((a, b) => b.total - a.total).slice(0, CLIENTS_SHOWN);
  const names = most.map((client) => `${client.name} ${client.total}`).join(', ');
  const others = clients.length > most.length ? ` and ${clients.length - most.length} more` : '';
  return `${coordinate} was asked for ${total} times${names ? ` (${names}${others})` : ''}.`;
}

function operationItem({ name, origin, errors, changes }: AffectedOperation): Item {
  return {
    mark: errors.length > 0 ? 'fault' : 'warning',
    text: `${name} (${origin}) ${errors.length > 0 ? 'would be refused' : 'would be answered differently'}`,
    details: errors.length > 0 ? errors : changes,
  };
}

export function lintItem({ file, line, column, message, rule, severity, known }: LintFinding): Item {
  return {
    mark: severity === 'error' && !known ? 'fault' : 'warning',
    text: `${file}:${line}:${column}: ${message} (${rule})${known ? ' as before' : ''}`,
  };
}

function annotationsOf(
  { composition, changes, lint }: CheckReport,
  fileOf: (subgraph: string | null) => string | null,
): Annotation[] {
  return [
    ...composition.errors.map((problem): Annotation => {
      const { message, line, column, code, subgraph } = problem;
      return { level: 'error', title: code, message, file: fileOf(subgraph), line, column };
    }),
    ...changes
      .filter(({ criticality }) => criticality !== 'SAFE')
      .map(({ passes, type, message }): Annotation => ({
        level: passes ? 'warning' : 'error',
        title: type,
        message,
        file: null,
        line: null,
        column: null,
      })),
    ...lint.map(lintAnnotation),
  ];
}

export function lintAnnotation({
  severity,
  known,
  rule,
  message,
  file,
  line,
  column,
}: LintFinding): Annotation {
  return {
    level: severity === 'error' && !known ? 'error' : 'warning',
    title: rule,
    message,
    file,
    line,
    column,
  };
}
