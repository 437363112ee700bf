import { createHash } from 'node:crypto';
import { PATHS, type OperationsAnswer, type OperationsRequest } from '../../api';
import { count } from '../../check/summary';
import { UsageError } from '../../config/usage-error';
import type { Answer } from '../../format/answer';
import { readOperationFiles } from '../../operations/operation-files';
import type { Context } from '../context';

export interface OperationsPublishOptions {
  readonly app: string;
  readonly appVersion: string;
}

/** Keeps the operations of one version of an app at the registry, by their hashes (SHA-256 of the text where they have none). */
export async function operationsPublish(
  { registry }: Context,
  paths: readonly string[],
  { app, appVersion }: OperationsPublishOptions,
): Promise<Answer> {
  const { operations, faults } = readOperationFiles(paths);
  const [fault] = faults;
  if (fault) throw new UsageError(`${fault.file}:${fault.line}:${fault.column}: ${fault.message}`);
  const byHash = operations.map(({ document, hash }) => [hash ?? sha256(document), document] as const);
  const request: OperationsRequest = { app, version: appVersion, operations: Object.fromEntries(byHash) };
  const kept = await registry.post<OperationsAnswer>(PATHS.operations, request);
  return {
    passed: true,
    title: `${app} ${appVersion} has ${count(Object.keys(kept.operations).length, 'operation')} at the registry.`,
    sections: [],
    annotations: [],
    data: kept,
  };
}

function sha256(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
