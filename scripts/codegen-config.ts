import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Types } from '@graphql-codegen/plugin-helpers';
import { parse } from 'yaml';
import { ROOT } from './generated-file';

export interface CodegenConfig extends Types.Config {
  /** Contract files, from the root of the repository. */
  readonly documents: string[];
}

export function readCodegenConfig(): CodegenConfig {
  return parse(readFileSync(join(ROOT, 'codegen.yml'), 'utf8')) as CodegenConfig;
}
