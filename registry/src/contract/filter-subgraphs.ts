import { applyTagFilterOnSubgraphs } from '@theguild/federation-composition';
import { parse, print } from 'graphql';
import type { SubgraphSource } from '../compose/subgraph-source';
import type { ContractFilter } from './contract-filter';

/** The subgraphs with everything @inaccessible that the variant does not show. */
export function filterSubgraphs(
  subgraphs: readonly SubgraphSource[],
  { include, exclude }: ContractFilter,
): SubgraphSource[] {
  const documents = subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) }));
  return applyTagFilterOnSubgraphs(documents, {
    include: new Set(include),
    exclude: new Set(exclude),
  }).map(({ name, url, typeDefs }) => ({ name, url, sdl: print(typeDefs) }));
}
