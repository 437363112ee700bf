import { existsSync } from 'node:fs';
import { loadSupergraph } from '../config/load-supergraph';
import { readText } from '../config/read-text';
import { UsageError } from '../config/usage-error';

export interface SchemaToSend {
  readonly file: string;
  readonly sdl: string;
  readonly url: string | undefined;
}

/**
 * What a command sends of a subgraph: the file that is named, or that of supergraph.yaml.
 * @throws UsageError when neither tells
 */
export async function schemaToSend(
  config: string,
  subgraph: string,
  { schema, url }: { readonly schema?: string; readonly url?: string },
): Promise<SchemaToSend> {
  const known = existsSync(config)
    ? (await loadSupergraph(config)).find(({ name }) => name === subgraph)
    : undefined;
  if (schema !== undefined) return { file: schema, sdl: readText(schema), url: url ?? known?.url };
  if (!known) throw new UsageError(`${config} names no subgraph ${subgraph}: give --schema.`);
  return { file: known.file, sdl: known.sdl, url: url ?? known.url };
}
