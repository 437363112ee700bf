import {
  maskError,
  type Identity,
  type Logger,
  type SubgraphRequest,
  type SubgraphTransport,
} from '@goldenhour/service-kit';
import {
  createSourceEventStream,
  execute,
  GraphQLError,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { isAsyncIterable, MappedIterator } from './mapped-iterator';
import { OperationCache } from './operation-cache';

export interface ExecutorOptions<C extends object> {
  readonly schema: GraphQLSchema;
  /** Called for each request and each subscription event: EntityManagers and loaders never outlive one. */
  readonly createContext: (identity: Identity) => C;
  readonly log: Logger;
}

/**
 * Executes requests against a subgraph's schema; the in-process transport and the HTTP server share it.
 * A document is parsed and validated once. Errors leave it masked.
 */
export function createExecutor<C extends object>(options: ExecutorOptions<C>): SubgraphTransport {
  const { schema, createContext, log } = options;
  const operations = new OperationCache(schema);

  /** Under the request's id, so that an incident can be followed through every process that took part. */
  const logOf = ({ requestId }: Identity): Logger => log.child({ requestId });

  const masked = (result: ExecutionResult, identity: Identity): ExecutionResult =>
    result.errors
      ? { ...result, errors: result.errors.map((error) => asGraphQLError(error, logOf(identity))) }
      : result;

  const run = async (document: DocumentNode, request: SubgraphRequest, identity: Identity, root?: unknown) =>
    masked(
      await execute({
        schema,
        document,
        rootValue: root,
        contextValue: createContext(identity),
        variableValues: request.variables,
        operationName: request.operationName,
      }),
      identity,
    );

  return {
    async execute(request, identity) {
      const operation = operations.prepare(request.query);
      if ('errors' in operation) return masked(operation, identity);
      return run(operation.document, request, identity);
    },
    async subscribe(request, identity, signal) {
      const operation = operations.prepare(request.query);
      if ('errors' in operation) return masked(operation, identity);
      const source = await createSourceEventStream({
        schema,
        document: operation.document,
        contextValue: createContext(identity),
        variableValues: request.variables,
        operationName: request.operationName,
      });
      if (!isAsyncIterable(source)) return masked(source, identity);
      const stream = new MappedIterator(
        source,
        (event) => run(operation.document, request, identity, event),
        (error) => asGraphQLError(error, logOf(identity)),
      );
      signal?.addEventListener('abort', () => void stream.return(), { once: true });
      return stream;
    },
  };
}

function asGraphQLError(error: unknown, log: Logger): GraphQLError {
  const { message, extensions, path } = maskError(error, log);
  return new GraphQLError(message, { path: path ?? null, extensions: extensions ?? null });
}
