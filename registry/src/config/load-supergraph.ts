import type { SubgraphSource } from '../compose/subgraph-source';
import { fileAtCommit } from './git';
import { readText } from './read-text';
import { sdlOfRunning } from './sdl-of-running';
import { fileOf, parseSupergraphConfig } from './supergraph-config';

/** A subgraph with where its text is from, for messages about it. */
export interface LoadedSubgraph extends SubgraphSource {
  readonly file: string;
}

/** Paths count from here. */
export type ReadFile = (path: string) => string;

/** The files as they are. */
export const fromHere: ReadFile = readText;

/** The files as they were at that commit. */
export function fromCommit(ref: string): ReadFile {
  return (path) => fileAtCommit(`${ref}:./${path}`);
}

/**
 * Every subgraph that a supergraph.yaml names, with its SDL.
 * @throws UsageError when the configuration or a file of it is missing or wrong
 */
export async function loadSupergraph(
  configPath: string,
  read: ReadFile = fromHere,
): Promise<LoadedSubgraph[]> {
  const entries = parseSupergraphConfig(read(configPath), configPath);
  return Promise.all(
    entries.map(async (entry): Promise<LoadedSubgraph> => {
      const { name, url, schema } = entry;
      const file = fileOf(entry, configPath);
      if (file !== null) return { name, url, file, sdl: read(file) };
      if (schema.sdl !== undefined) return { name, url, file: configPath, sdl: schema.sdl };
      return { name, url, file: schema.subgraph_url!, sdl: await sdlOfRunning(schema.subgraph_url!) };
    }),
  );
}
