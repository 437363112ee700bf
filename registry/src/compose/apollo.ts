import { composeServices } from '@apollo/composition';
import { parse, printSchema, type GraphQLError } from 'graphql';
import { notComposed, type Composition, type CompositionProblem } from './composition';
import type { SubgraphSource } from './subgraph-source';

export function composeByApollo(subgraphs: readonly SubgraphSource[], trusted: boolean): Composition {
  const result = composeServices(
    subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })),
    { runSatisfiability: !trusted },
  );
  if (result.errors) return notComposed(result.errors.map(toProblem));
  return {
    supergraphSdl: result.supergraphSdl.trim() + '\n',
    apiSdl: printSchema(result.schema.toAPISchema().toGraphQLJSSchema()) + '\n',
    hints: result.hints.map(({ definition, message, element }) => ({
      code: definition.code,
      message,
      coordinate: element?.coordinate ?? null,
    })),
    errors: null,
  };
}

/** Apollo marks each node of an error with its subgraph. */
function toProblem({ message, extensions, nodes }: GraphQLError): CompositionProblem {
  const node = nodes?.[0] as (NonNullable<GraphQLError['nodes']>[number] & { subgraph?: string }) | undefined;
  const start = node?.loc?.startToken;
  return {
    code: typeof extensions['code'] === 'string' ? extensions['code'] : 'COMPOSITION',
    message,
    subgraph: node?.subgraph ?? /^\[([^\]]+)\]/.exec(message)?.[1] ?? null,
    line: start?.line ?? null,
    column: start?.column ?? null,
  };
}
