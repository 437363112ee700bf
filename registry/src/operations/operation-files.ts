import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  GraphQLError,
  Kind,
  parse,
  print,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
} from 'graphql';
import { UsageError } from '../config/usage-error';
import type { KnownOperation } from './known-operation';

/** An operation with its place in its file, for messages about it. */
export interface FileOperation extends KnownOperation {
  readonly line: number;
  /** Of a persisted document; null for one that has none yet. */
  readonly hash: string | null;
}

/** A file of operations that does not parse. */
export interface OperationFileFault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export interface OperationFiles {
  readonly operations: readonly FileOperation[];
  readonly faults: readonly OperationFileFault[];
}

/**
 * Every operation of these files and folders: `.graphql` files with operations, of which fragments are shared among all of them,
 * and `.json` files that map a hash to a persisted document.
 * @throws UsageError when a path leads nowhere
 */
export function readOperationFiles(paths: readonly string[]): OperationFiles {
  const files = paths.flatMap(filesBelow);
  const faults: OperationFileFault[] = [];
  const documents = files
    .filter((file) => file.endsWith('.graphql'))
    .flatMap((file) => {
      const document = parsed(readFileSync(file, 'utf8'), file, faults);
      return document ? [{ file, document }] : [];
    });
  const fragments = new Map(
    documents.flatMap(({ document }) =>
      document.definitions.flatMap((one) =>
        one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
      ),
    ),
  );
  const promised = documents.flatMap(({ file, document }) => operationsOf(document, file, fragments));
  const persisted = files.filter((file) => file.endsWith('.json')).flatMap(persistedOf);
  return { operations: [...promised, ...persisted], faults };
}

function operationsOf(
  { definitions }: DocumentNode,
  file: string,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): FileOperation[] {
  return definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return [];
    const used = new Set<FragmentDefinitionNode>();
    const gather = (node: typeof definition | FragmentDefinitionNode): void => {
      visit(node, {
        FragmentSpread: ({ name }) => {
          const fragment = fragments.get(name.value);
          if (!fragment || used.has(fragment)) return;
          used.add(fragment);
          gather(fragment);
        },
      });
    };
    gather(definition);
    const line = definition.loc?.startToken.line ?? 1;
    return [
      {
        name: definition.name?.value ?? `${file}:${line}`,
        document: [definition, ...used].map((node) => print(node)).join('\n\n'),
        client: null,
        source: 'contract',
        origin: file,
        line,
        hash: null,
      },
    ];
  });
}

function persistedOf(file: string): FileOperation[] {
  let texts: unknown;
  try {
    texts = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new UsageError(`${file} is no JSON.`);
  }
  if (
    typeof texts !== 'object' ||
    texts === null ||
    Object.values(texts).some((text) => typeof text !== 'string')
  ) {
    throw new UsageError(`${file} does not map hashes to documents.`);
  }
  return Object.entries(texts as Readonly<Record<string, string>>).map(([hash, document]) => ({
    name: /\b(?:query|mutation|subscription)\s+(\w+)/.exec(document)?.[1] ?? hash,
    document,
    client: null,
    source: 'persisted',
    origin: file,
    line: 1,
    hash,
  }));
}

function parsed(text: string, file: string, faults: OperationFileFault[]): DocumentNode | null {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const { line, column } = error.locations?.[0] ?? { line: 1, column: 1 };
    faults.push({ file, line, column, message: error.message });
    return null;
  }
}

function filesBelow(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new UsageError(`There is no file or folder ${path}.`);
  if (!found.isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => join(path, name));
}
