import { notComposed, type Composition } from './composition';
import { sourceProblems } from './source-problems';
import type { Composer, SubgraphSource } from './subgraph-source';

/**
 * Composes the supergraph. Takes about a second of processor for four subgraphs of a thousand lines: a server does
 * it in a thread of its own (server/apart/).
 * @param options - `trusted`: these composed before, so that which fetches could resolve what is not proved again (half the time)
 * @returns the errors as data: a schema that does not compose is an answer, not a failure
 */
export async function compose(
  subgraphs: readonly SubgraphSource[],
  composer: Composer = 'apollo',
  { trusted = false }: { readonly trusted?: boolean } = {},
): Promise<Composition> {
  const problems = sourceProblems(subgraphs);
  if (problems.length > 0) return notComposed(problems);
  // Loaded when needed: each of them costs a command that does not compose a quarter of a second.
  if (composer === 'guild') return (await import('./guild.ts')).composeByGuild(subgraphs);
  return (await import('./apollo.ts')).composeByApollo(subgraphs, trusted);
}
