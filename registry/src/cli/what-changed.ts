import { existsSync } from 'node:fs';
import type { ChangedSubgraph } from '../check/examination';
import type { SubgraphSource } from '../compose/subgraph-source';
import { isCommit } from '../config/git';
import { fromCommit, loadSupergraph, type LoadedSubgraph } from '../config/load-supergraph';
import { readText } from '../config/read-text';
import { UsageError } from '../config/usage-error';

export interface WhatChanged {
  /** The subgraphs before. */
  readonly supergraph: readonly SubgraphSource[];
  readonly changes: readonly ChangedSubgraph[];
  readonly fileOf: (subgraph: string | null) => string | null;
}

interface Given {
  readonly schema?: string;
  readonly url?: string;
}

/**
 * What a baseline and the files here differ in. A baseline is a file or `commit:path`, of one subgraph, or a commit, of the whole
 * configuration.
 */
export async function whatChanged(
  config: string,
  subgraph: string | undefined,
  baseline: string,
  given: Given,
): Promise<WhatChanged> {
  const here = await loadSupergraph(config);
  const ofOneFile = existsSync(baseline) || baseline.includes(':');
  if (!ofOneFile && !isCommit(baseline)) {
    throw new UsageError(
      `--baseline ${baseline} is neither a file nor a commit, branch or tag that git knows.`,
    );
  }
  if (ofOneFile && subgraph === undefined) {
    throw new UsageError(`Name the subgraph whose schema ${baseline} is.`);
  }
  const present = subgraph === undefined ? null : changedOf(here, subgraph, given, config);
  const before = ofOneFile
    ? here.map((one) => (one.name === subgraph ? { ...one, sdl: readText(baseline) } : one))
    : await loadSupergraph(config, fromCommit(baseline));
  if (ofOneFile && !here.some(({ name }) => name === subgraph)) {
    throw new UsageError(
      `${config} names no subgraph ${subgraph!}: ${here.map(({ name }) => name).join(', ')}.`,
    );
  }
  const files = new Map<string | null, string | null>([
    ...here.map(({ name, file }) => [name, file] as const),
    ...(present ? [[present.name, present.file] as const] : []),
  ]);
  return {
    supergraph: before.map(({ name, url, sdl }) => ({ name, url, sdl })),
    changes: present ? [present] : differences(before, here),
    fileOf: (name) => files.get(name) ?? null,
  };
}

function changedOf(
  here: readonly LoadedSubgraph[],
  subgraph: string,
  { schema, url }: Given,
  config: string,
): ChangedSubgraph & { readonly file: string } {
  const known = here.find(({ name }) => name === subgraph);
  if (!known && schema === undefined) {
    throw new UsageError(
      `${config} names no subgraph ${subgraph}: ${here.map(({ name }) => name).join(', ')}.`,
    );
  }
  return {
    name: subgraph,
    sdl: schema === undefined ? known!.sdl : readText(schema),
    url: url ?? known?.url,
    file: schema ?? known!.file,
  };
}

function differences(before: readonly LoadedSubgraph[], here: readonly LoadedSubgraph[]): ChangedSubgraph[] {
  const changed = here.filter(({ name, sdl, url }) => {
    const old = before.find((one) => one.name === name);
    return old?.sdl !== sdl || old.url !== url;
  });
  const gone = before.filter(({ name }) => !here.some((one) => one.name === name));
  return [
    ...changed.map(({ name, sdl, url, file }) => ({ name, sdl, url, file })),
    ...gone.map(({ name }) => ({ name, sdl: null })),
  ];
}
