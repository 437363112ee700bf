import { addInaccessibleToUnreachableTypes } from '@theguild/federation-composition';
import { buildSchema, parse, print } from 'graphql';
import type { Composition } from '../compose/composition';
import { compose } from '../compose/compose';
import type { Composer, SubgraphSource } from '../compose/subgraph-source';
import type { ContractFilter } from './contract-filter';
import { filterSubgraphs } from './filter-subgraphs';
import { unreachableTypes } from './unreachable-types';

/**
 * A variant of the supergraph for some of its clients: what it does not show is @inaccessible, so that a gateway still resolves
 * with it what the variant shows. Types that nothing shown leads to go too.
 */
export async function composeContract(
  subgraphs: readonly SubgraphSource[],
  filter: ContractFilter,
  composer: Composer = 'apollo',
): Promise<Composition> {
  const present = await compose(subgraphs, composer);
  if (present.errors) return present;
  const composition = await compose(filterSubgraphs(subgraphs, filter), composer);
  if (composition.errors) return composition;
  if (unreachableTypes(buildSchema(composition.apiSdl)).length === 0) return composition;
  const { supergraphSdl, publicSdl } = addInaccessibleToUnreachableTypes((_, name) => name, {
    supergraphDocumentNode: parse(composition.supergraphSdl),
    publicDocumentNode: parse(composition.apiSdl),
  });
  return {
    ...composition,
    supergraphSdl: supergraphSdl.trim() + '\n',
    apiSdl: print(parse(publicSdl)).trim() + '\n',
  };
}
