import {
  AppError,
  maskError,
  type Identity,
  type Logger,
  type SubgraphRequest,
  type SubgraphTransport,
} from '@goldenhour/service-kit';
import {
  createSourceEventStream,
  getVariableValues,
  GraphQLError,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { isDatabaseAway } from '../database/unavailable';
import { isAsyncIterable, MappedIterator } from './mapped-iterator';
import { operationsOf, type Prepared } from './operation-cache';

const MAX_VARIABLE_ERRORS = 20;

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
  const operations = operationsOf(schema);

  /** Under the request's id, so that an incident can be followed through every process that took part. */
  const logOf = ({ requestId }: Identity): Logger => log.child({ requestId });

  const masked = (result: ExecutionResult, identity: Identity): ExecutionResult =>
    result.errors
      ? { ...result, errors: result.errors.map((error) => asGraphQLError(error, logOf(identity))) }
      : result;

  const run = async (
    operation: Prepared,
    request: SubgraphRequest,
    identity: Identity,
    root?: unknown,
    context = createContext(identity),
  ) => {
    const given = { ...operation.defaults, ...request.variables };
    const variables = operation.fill ? operation.fill(given) : given;
    const result = await operation.compiled.query(root, context, variables);
    const refused = result.data === undefined ? variableErrors(schema, operation, request) : undefined;
    if (refused) return masked({ errors: refused }, identity);
    // Its words repeat the values, which may tell of a patient: they belong in no log.
    if (result.data === undefined) throw new Error('The compiled code refused variables that are valid.');
    return masked(result, identity);
  };

  /** Loaded when the first caller asks for a trace: none of ours does. */
  const runTraced = async (request: SubgraphRequest, identity: Identity): Promise<ExecutionResult> => {
    const { tracedSchemaOf, traceIn } = await import('@goldenhour/subgraph-kit/traced-schema');
    const operation = operationsOf(tracedSchemaOf(schema)).prepare(request.query, request.operationName);
    const context = createContext(identity);
    const trace = traceIn(context);
    const result =
      'errors' in operation
        ? masked(operation, identity)
        : await run(operation, request, identity, undefined, context);
    return { ...result, extensions: { ...result.extensions, ftv1: trace.end(result.errors) } };
  };

  return {
    async execute(request, identity) {
      if (request.trace === true) return runTraced(request, identity);
      const operation = operations.prepare(request.query, request.operationName);
      if ('errors' in operation) return masked(operation, identity);
      return run(operation, request, identity);
    },
    async subscribe(request, identity, signal) {
      const operation = operations.prepare(request.query, request.operationName);
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
        (event) => run(operation, request, identity, event),
        (error) => asGraphQLError(error, logOf(identity)),
      );
      // The caller may have left while the source was opened.
      if (signal?.aborted) await stream.return();
      else signal?.addEventListener('abort', () => void stream.return(), { once: true });
      return stream;
    },
  };
}

/**
 * What is wrong with the variables, asked when the compiled code refused them: graphql-js words it better, and
 * keeps the code of a scalar that refuses a value.
 */
function variableErrors(
  schema: GraphQLSchema,
  { definition }: Prepared,
  { variables = {} }: SubgraphRequest,
): readonly GraphQLError[] | undefined {
  const definitions = definition.variableDefinitions ?? [];
  return getVariableValues(schema, definitions, variables, { maxErrors: MAX_VARIABLE_ERRORS }).errors;
}

function asGraphQLError(error: unknown, log: Logger): GraphQLError {
  const { message, extensions, path } = maskError(asGraphQLJs(error), log);
  return new GraphQLError(message, { path: path ?? null, extensions: extensions ?? null });
}

/**
 * The compiled code throws errors that only look like graphql-js's: they lack extensions. A database that is
 * away is no secret: the client may try again.
 */
function asGraphQLJs(error: unknown): unknown {
  if (!(error instanceof GraphQLError)) return isDatabaseAway(error) ? databaseAway() : error;
  const path = error.path ?? null;
  if (isDatabaseAway(error.originalError)) {
    const away = databaseAway();
    return new GraphQLError(away.message, { path, originalError: away });
  }
  if ((error.extensions as unknown) !== undefined) return error;
  return new GraphQLError(error.message, { path, originalError: error.originalError ?? null });
}

function databaseAway(): AppError {
  return new AppError(
    'UPSTREAM_UNAVAILABLE',
    'The storage does not answer now. Nothing was changed; try again.',
  );
}
