import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { AppError, type Logger, type SubgraphTransport } from '@goldenhour/service-kit';
import type { ExecutionResult, GraphQLFormattedError } from 'graphql';
import type { EngineContext } from './engine';
import { failedFetchErrors } from './failed-fetch';
import { formatted, subgraphError, subgraphFailure } from './subgraph-error';

/** What a fetch of the plan gives back. */
export interface FetchResponse {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
}

/** Lets @apollo/gateway's executor fetch through a transport, with the identity and none of its own HTTP. */
export class SubgraphDataSource implements GraphQLDataSource {
  constructor(
    private readonly subgraph: string,
    private readonly transport: SubgraphTransport,
    private readonly log: Logger,
  ) {}

  /** Never rejects: a rejected fetch would reach the client without a path. */
  async process({ request, context }: GraphQLDataSourceProcessOptions): Promise<FetchResponse> {
    const { identity, signal } = context as EngineContext;
    const query = request.query ?? '';
    const variables = request.variables ?? {};
    try {
      const result = await this.transport.execute(
        {
          query,
          variables,
          ...(request.operationName !== undefined && { operationName: request.operationName }),
        },
        identity,
        signal,
      );
      return fetchResponse(this.subgraph, query, variables, result, this.log);
    } catch (failure) {
      // When the client has left, nobody reads the answer and nothing is wrong.
      const cause = signal?.aborted
        ? new AppError('UPSTREAM_UNAVAILABLE')
        : subgraphFailure(this.subgraph, failure, this.log);
      const error = formatted(cause);
      return { errors: failedFetchErrors(query, variables, error) };
    }
  }
}

/** A subgraph's result with errors fit for clients, each with a path. */
export function fetchResponse(
  subgraph: string,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  result: ExecutionResult,
  log: Logger,
): FetchResponse {
  if (!result.errors?.length) return { data: result.data ?? null };
  const errors = result.errors
    .map((error) => subgraphError(subgraph, error, log))
    .flatMap((error) => (error.path ? [error] : failedFetchErrors(query, variables, error)));
  return { data: result.data ?? null, errors };
}
