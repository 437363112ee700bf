import type { ApolloGateway } from '@apollo/gateway';
import { getOperationAST, type GraphQLSchema } from 'graphql';
import type { ExecuteContext, EngineOperation } from './engine';

/** What @apollo/gateway's executor takes; it has no exported name. */
export type GatewayRequestContext = Parameters<ApolloGateway['executor']>[0];

/** Dresses an operation up as the request of the server that @apollo/gateway believes to run under. */
export function gatewayRequestContext(o: {
  operation: EngineOperation;
  context: ExecuteContext;
  schema: GraphQLSchema;
  queryHash: string;
  logger: GatewayRequestContext['logger'];
}): GatewayRequestContext {
  const { source, document, operationName, variables } = o.operation;
  const operation = getOperationAST(document, operationName)!;
  return {
    request: {
      query: source,
      ...(operationName !== undefined && { operationName }),
      variables: { ...variables },
    },
    logger: o.logger,
    schema: o.schema,
    schemaHash: '' as GatewayRequestContext['schemaHash'],
    context: o.context,
    cache: noCache,
    queryHash: o.queryHash,
    document,
    source,
    operationName: operation.name?.value ?? null,
    operation,
    metrics: {},
    overallCachePolicy: undefined,
  };
}

/** Part of the type, used by data sources of others only. */
const noCache: GatewayRequestContext['cache'] = {
  get: () => Promise.resolve(undefined),
  set: () => Promise.resolve(),
  delete: () => Promise.resolve(),
};
