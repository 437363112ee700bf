import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ProjectConfig } from './project-config';

const NOTHING: ProjectConfig = { operations: [], lint: {}, mayDiffer: [], contracts: {} };
const NAME = 'goldenhour-schema.yaml';

/**
 * Settings of a repository that are not rover's: `goldenhour-schema.yaml` beside its supergraph.yaml. There need not be one.
 * @throws UsageError saying what is wrong with it
 */
export async function readProjectConfig(supergraphPath: string): Promise<ProjectConfig> {
  const folder = dirname(supergraphPath);
  const path = join(folder, NAME);
  if (!existsSync(path)) return NOTHING;
  const { parseProjectConfig } = await import('./project-file.ts');
  const config = parseProjectConfig(readFileSync(path, 'utf8'), path);
  return { ...NOTHING, ...config, operations: (config.operations ?? []).map((one) => join(folder, one)) };
}
