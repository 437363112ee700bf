import { readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from './generated-file';

export interface SubgraphEntry {
  readonly name: string;
  readonly url: string;
  /** Its SDL, from the root of the repository. */
  readonly file: string;
}

/**
 * The subgraphs of supergraph.yaml, in its order.
 * @throws Error naming the entry that lacks something
 */
export function readSupergraphConfig(path = 'supergraph.yaml'): SubgraphEntry[] {
  const config = parse(readFileSync(join(ROOT, path), 'utf8')) as {
    subgraphs?: Record<string, { routing_url?: string; schema?: { file?: string } }>;
  } | null;
  const entries = Object.entries(config?.subgraphs ?? {});
  if (entries.length === 0) throw new Error(`${path}: names no subgraphs.`);
  return entries.map(([name, { routing_url: url, schema }]) => {
    if (!url || !schema?.file) throw new Error(`${path}: ${name} needs routing_url and schema.file.`);
    return { name, url, file: normalize(schema.file) };
  });
}
