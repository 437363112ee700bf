import type { CheckRecord, CheckRequest } from '../../api';
import { PATHS } from '../../api';
import { checkSubgraph, type CheckReport } from '../../check/check';
import { UsageError } from '../../config/usage-error';
import type { Answer } from '../../format/answer';
import { checkAnswer } from '../../format/check-answer';
import { readOperationFiles } from '../../operations/operation-files';
import type { UsageWindow } from '../../usage-window/usage-window';
import { approvalsOf } from '../approvals';
import { lintRulesOf, type Context } from '../context';
import { headOfHere } from '../../config/git';
import { schemaToSend } from '../schema-to-send';
import { usageOfRegistry } from '../usage-of-registry';
import { whatChanged, type WhatChanged } from '../what-changed';

export interface CheckOptions {
  readonly schema?: string;
  readonly url?: string;
  readonly baseline?: string;
  readonly operations?: string[];
  readonly usageDays: number;
  readonly usageThreshold: number;
  readonly excludeClient: string[];
  readonly approve: string[];
  readonly author?: string;
  readonly commit?: string;
}

export async function check(
  context: Context,
  subgraph: string | undefined,
  options: CheckOptions,
): Promise<Answer> {
  if (options.baseline === undefined) {
    if (!context.registryIfAny) {
      throw new UsageError(
        'Name what to compare with: --baseline main, --baseline main:path/schema.graphql or a file, or --registry.',
      );
    }
    return checkAtRegistry(context, subgraph, options);
  }
  const changed = await whatChanged(context.options.config, subgraph, options.baseline, options);
  if (changed.changes.length === 0) return nothingChanged(options.baseline);
  return checkHere(context, changed, options);
}

async function checkHere(
  context: Context,
  { supergraph, changes, fileOf }: WhatChanged,
  options: CheckOptions,
): Promise<Answer> {
  const project = await context.project();
  const { operations, faults } = readOperationFiles(options.operations ?? project.operations);
  const [fault] = faults;
  if (fault) throw new UsageError(`${fault.file}:${fault.line}:${fault.column}: ${fault.message}`);
  const window = windowOf(options);
  const registry = context.registryIfAny;
  const report = await checkSubgraph({
    supergraph,
    changed: changes,
    operations: operations.map(({ line: _line, hash: _hash, ...operation }) => operation),
    usage: registry && usageOfRegistry(registry, window.days),
    window,
    approvals: await approvalsOf(
      options.approve,
      registry,
      changes.map(({ name }) => name),
    ),
    lintRules: lintRulesOf(project),
    composer: context.composer,
  });
  return checkAnswer(withoutHints(report, project.mayDiffer), fileOf);
}

/** The registry knows what stands, who uses it and what was approved. */
async function checkAtRegistry(
  { registry, options: { config } }: Context,
  subgraph: string | undefined,
  options: CheckOptions,
): Promise<Answer> {
  if (subgraph === undefined)
    throw new UsageError('Name the subgraph that is to be checked at the registry.');
  const { file, sdl, url } = await schemaToSend(config, subgraph, options);
  const here = headOfHere();
  const request: CheckRequest = {
    subgraph,
    sdl,
    url,
    author: options.author ?? here.author,
    commit: options.commit ?? here.commit,
    days: options.usageDays,
    threshold: options.usageThreshold,
    excludeClients: options.excludeClient,
  };
  const record = await registry.post<CheckRecord>(PATHS.checks, request);
  return checkAnswer(
    { ...record.report, lint: record.report.lint.map((finding) => ({ ...finding, file })) },
    (name) => (name === null || name === subgraph ? file : null),
    registry.url(record.page).href,
  );
}

function windowOf({ usageDays, usageThreshold, excludeClient }: CheckOptions): UsageWindow {
  return { days: usageDays, threshold: usageThreshold, excludedClients: excludeClient };
}

function withoutHints(report: CheckReport, mayDiffer: readonly string[]): CheckReport {
  const hints = report.composition.hints.filter(
    ({ coordinate }) => !mayDiffer.includes(coordinate?.split('.')[0] ?? ''),
  );
  return { ...report, composition: { ...report.composition, hints } };
}

function nothingChanged(baseline: string): Answer {
  const title = `No subgraph differs from ${baseline}.`;
  return { passed: true, title, sections: [], annotations: [], data: { verdict: 'PASSED', summary: title } };
}
