import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Types } from '@graphql-codegen/plugin-helpers';
import { Kind, parse as parseGraphQL, type DocumentNode } from 'graphql';
import { parse } from 'yaml';
import { ROOT } from './generated-file';

export interface CodegenConfig extends Types.Config {
  /** Files of operations, from the root of the repository. */
  readonly documents: string[];
  /** Names of their operations that wait for subgraphs which do not stand yet. */
  readonly withheld: string[];
}

export function readCodegenConfig(): CodegenConfig {
  const config = parse(readFileSync(join(ROOT, 'codegen.yml'), 'utf8')) as CodegenConfig;
  return { ...config, documents: config.documents.flatMap(filesOf) };
}

/** A name that ends with a slash stands for all operations of that folder. */
function filesOf(name: string): string[] {
  if (!name.endsWith('/')) return [name];
  const files = readdirSync(join(ROOT, name)).filter((file) => file.endsWith('.graphql'));
  return files.sort().map((file) => name + file);
}

/** The operations of a contract file that the present schema must accept. */
export function operationsOf(file: string, { withheld }: Pick<CodegenConfig, 'withheld'>): DocumentNode {
  const document = parseGraphQL(readFileSync(join(ROOT, file), 'utf8'));
  const definitions = document.definitions.filter(
    (definition) =>
      definition.kind !== Kind.OPERATION_DEFINITION || !withheld.includes(definition.name?.value ?? ''),
  );
  return { ...document, definitions };
}
