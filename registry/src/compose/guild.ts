import { composeServices } from '@theguild/federation-composition';
import { parse, type GraphQLError } from 'graphql';
import { notComposed, type Composition, type CompositionProblem } from './composition';
import type { SubgraphSource } from './subgraph-source';

export function composeByGuild(subgraphs: readonly SubgraphSource[]): Composition {
  const result = composeServices(
    subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })),
  );
  if (result.errors) return notComposed(result.errors.map(toProblem));
  return {
    supergraphSdl: result.supergraphSdl.trim() + '\n',
    apiSdl: result.publicSdl.trim() + '\n',
    hints: [],
    errors: null,
  };
}

function toProblem({ message, extensions }: GraphQLError): CompositionProblem {
  return {
    code: typeof extensions['code'] === 'string' ? extensions['code'] : 'COMPOSITION',
    message,
    subgraph: /^\[([^\]]+)\]/.exec(message)?.[1] ?? null,
    line: null,
    column: null,
  };
}
