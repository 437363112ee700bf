import { buildSchema } from 'graphql';
import type { Composition } from '../compose/composition';
import { compose } from '../compose/compose';
import type { Composer, SubgraphSource } from '../compose/subgraph-source';
import { apiSdlOf } from '../diff/api-sdl';
import type { ContractFilter } from './contract-filter';
import { filterSubgraphs } from './filter-subgraphs';
import { hideTypes } from './hide-types';
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
  const whole = await compose(subgraphs, composer);
  if (whole.errors || isWhole(filter)) return whole;
  const composition = await compose(filterSubgraphs(subgraphs, filter), composer);
  if (composition.errors || !composition.supergraphSdl.includes('directive @inaccessible'))
    return composition;
  const unreachable = unreachableTypes(buildSchema(composition.apiSdl));
  if (unreachable.length === 0) return composition;
  const supergraphSdl = hideTypes(composition.supergraphSdl, unreachable);
  return { ...composition, supergraphSdl, apiSdl: (await apiSdlOf(supergraphSdl, 'the contract')) + '\n' };
}

function isWhole({ include, exclude }: ContractFilter): boolean {
  return include.length === 0 && exclude.length === 0;
}
