import type { SubgraphSource } from '../compose/subgraph-source';
import type { ChangedSubgraph } from './examination';

/** The subgraphs after these changes; one that is not there is left out of a removal (`unknownSubgraphs` tells). */
export function changedSupergraph(
  supergraph: readonly SubgraphSource[],
  changes: readonly ChangedSubgraph[],
): SubgraphSource[] {
  return changes.reduce<SubgraphSource[]>(
    (subgraphs, { name, sdl, url }) => {
      const present = subgraphs.find((subgraph) => subgraph.name === name);
      if (sdl === null) return subgraphs.filter((subgraph) => subgraph !== present);
      const changed = { name, sdl, url: url ?? present?.url ?? '' };
      if (!present) return [...subgraphs, changed];
      return subgraphs.map((subgraph) => (subgraph === present ? changed : subgraph));
    },
    [...supergraph],
  );
}

/** Names of subgraphs that are to be taken out but are not there. */
export function unknownSubgraphs(
  supergraph: readonly SubgraphSource[],
  changes: readonly ChangedSubgraph[],
): string[] {
  return changes
    .filter(({ name, sdl }) => sdl === null && !supergraph.some((subgraph) => subgraph.name === name))
    .map(({ name }) => name);
}
