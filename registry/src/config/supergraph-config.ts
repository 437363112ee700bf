import { existsSync } from 'node:fs';
import { dirname, normalize, join } from 'node:path';
import { parseDocument } from 'yaml';
import { SOURCE_KINDS, supergraphFile, type SchemaSource } from './supergraph-file';
import { UsageError } from './usage-error';

export interface SubgraphEntry {
  readonly name: string;
  readonly url: string;
  readonly schema: SchemaSource;
}

/**
 * The subgraphs of a supergraph.yaml (rover's format), in its order. A source's file is as the configuration names it: from the
 * configuration's own folder.
 * @throws UsageError saying which entry lacks what, or is given twice
 */
export function parseSupergraphConfig(text: string, path: string): SubgraphEntry[] {
  const document = parseDocument(text);
  const [fault] = document.errors;
  if (fault) {
    const { line, col } = fault.linePos?.[0] ?? { line: 1, col: 1 };
    throw new UsageError(
      `${path}:${line}:${col}: ${fault.message.split('\n')[0]!.replace(/ at line .*$/, '')}`,
    );
  }
  const parsed = supergraphFile.safeParse(document.toJS());
  if (!parsed.success) {
    const { path: place, message } = parsed.error.issues[0]!;
    throw new UsageError(`${path}: ${place.length > 0 ? `${place.map(String).join('.')}: ` : ''}${message}`);
  }
  const version = parsed.data.federation_version;
  if (version !== undefined && !/^=?2/.test(String(version))) {
    throw new UsageError(`${path}: federation_version ${version} cannot be composed, only version 2.`);
  }
  const entries = Object.entries(parsed.data.subgraphs ?? {}).map(([name, { routing_url, schema }]) => ({
    name,
    url: routingUrl(name, routing_url, schema, path),
    schema,
  }));
  if (entries.length === 0) throw new UsageError(`${path}: names no subgraphs.`);
  for (const { name, url } of entries) {
    const other = entries.find((entry) => entry.url === url && entry.name !== name);
    if (other) throw new UsageError(`${path}: ${name} and ${other.name} have the same routing_url, ${url}.`);
  }
  return entries;
}

function routingUrl(name: string, url: string | undefined, schema: SchemaSource, path: string): string {
  const known = url?.trim() || schema.subgraph_url;
  if (!known) throw new UsageError(`${path}: ${name} has no routing_url.`);
  if (!SOURCE_KINDS.some((kind) => schema[kind] !== undefined)) {
    throw new UsageError(`${path}: ${name}.schema needs one of ${SOURCE_KINDS.join(', ')}.`);
  }
  if (!URL.canParse(known)) throw new UsageError(`${path}: the routing_url of ${name} is no URL: ${known}.`);
  return known;
}

/** The path of an entry's file, from where its configuration's path begins; null when its SDL comes from elsewhere. */
export function fileOf({ schema }: SubgraphEntry, configPath: string): string | null {
  return schema.file === undefined ? null : normalize(join(dirname(configPath), schema.file));
}

/** @throws UsageError when there is no such file */
export function requireFile(path: string): void {
  if (!existsSync(path)) throw new UsageError(`There is no file ${path}.`);
}
