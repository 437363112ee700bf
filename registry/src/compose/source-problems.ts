import { GraphQLError, parse } from 'graphql';
import type { CompositionProblem } from './composition';
import type { SubgraphSource } from './subgraph-source';

/** What is wrong before composing begins: text that is no SDL, names and addresses that are missing or given twice. */
export function sourceProblems(subgraphs: readonly SubgraphSource[]): CompositionProblem[] {
  if (subgraphs.length === 0) {
    return [problem('NO_SUBGRAPHS', 'There is no subgraph to compose.', null)];
  }
  return [
    ...subgraphs.flatMap(syntaxProblem),
    ...repeated(subgraphs, 'name').map(([name]) =>
      problem('DUPLICATE_SUBGRAPH', `There is more than one subgraph named ${name}.`, name),
    ),
    ...subgraphs
      .filter(({ url }) => url.trim() === '')
      .map(({ name }) => problem('MISSING_ROUTING_URL', `${name} has no routing URL.`, name)),
    ...repeated(subgraphs, 'url')
      .filter(([url]) => url.trim() !== '')
      .map(([url, names]) =>
        problem('DUPLICATE_URL', `${names.join(' and ')} have the same routing URL, ${url}.`, names.at(-1)!),
      ),
  ];
}

/** What keeps this text from being SDL, with its place; null when it parses. */
export function syntaxProblem({ name, sdl }: Pick<SubgraphSource, 'name' | 'sdl'>): CompositionProblem[] {
  try {
    parse(sdl, { noLocation: true });
    return [];
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const place = error.locations?.[0];
    return [
      {
        code: 'INVALID_GRAPHQL',
        message: error.message,
        subgraph: name,
        line: place?.line ?? null,
        column: place?.column ?? null,
      },
    ];
  }
}

function repeated(
  subgraphs: readonly SubgraphSource[],
  key: 'name' | 'url',
): [value: string, names: string[]][] {
  const names = new Map<string, string[]>();
  for (const subgraph of subgraphs) {
    names.set(subgraph[key], [...(names.get(subgraph[key]) ?? []), subgraph.name]);
  }
  return [...names].filter(([, those]) => those.length > 1);
}

function problem(code: string, message: string, subgraph: string | null): CompositionProblem {
  return { code, message, subgraph, line: null, column: null };
}
