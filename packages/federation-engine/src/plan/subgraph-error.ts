import { errorCodeDef, ERRORS } from '@apollo/federation-internals';
import { GraphQLError } from 'graphql';
import type { SubgraphError } from '../transport';

type Path = readonly (string | number)[];

/** An error of a subgraph as one of this operation, worded and coded as @apollo/gateway does. */
export function subgraphError(error: SubgraphError, subgraph: string, path: Path | undefined): GraphQLError {
  const message = error.message || `Error while fetching subquery from service "${subgraph}"`;
  const options = {
    originalError: error as unknown as Error,
    ...(path && { path }),
    extensions: { ...error.extensions, serviceName: subgraph },
  };
  const known = errorCodeDef(error as unknown as GraphQLError);
  if (!known && error.extensions?.['code']) return new GraphQLError(message, options);
  return (known ?? ERRORS.DOWNSTREAM_SERVICE_ERROR).err(message, options);
}

/** Whatever was thrown, as an error of an answer. */
export function asGraphQLError(failure: unknown): GraphQLError {
  if (failure instanceof GraphQLError) return failure;
  const originalError = failure instanceof Error ? failure : new Error(String(failure));
  return new GraphQLError(originalError.message, { originalError });
}
