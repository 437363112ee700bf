import { AppError, type Logger, type StopSignal } from '@goldenhour/service-kit';
import type { GraphQLFormattedError } from 'graphql';
import { failedFetchErrors } from './failed-fetch';
import { formatted, subgraphError, subgraphFailure, type AnyGraphQLError } from './subgraph-error';

type Variables = Readonly<Record<string, unknown>>;

/** What a fetch of the plan gives back. */
export interface FetchResponse {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
}

/** A subgraph's result, as it threw it in this process or as it came over the wire. */
interface AnyResult {
  readonly data?: Record<string, unknown> | null | undefined;
  readonly errors?: readonly AnyGraphQLError[] | undefined;
}

/** A subgraph's result with errors fit for clients, each with a path. */
export function fetchResponse(
  subgraph: string,
  query: string,
  variables: Variables,
  result: AnyResult,
  log: Logger,
): FetchResponse {
  if (!result.errors?.length) return { data: result.data ?? null };
  const errors = result.errors
    .map((error) => subgraphError(subgraph, error, log))
    .flatMap((error) => (error.path ? [error] : failedFetchErrors(query, variables, error)));
  return { data: result.data ?? null, errors };
}

/** What a fetch gives back that got no answer: errors with paths, and nothing of why for clients. */
export function failedFetch(
  subgraph: string,
  query: string,
  variables: Variables,
  o: { failure: unknown; signal: StopSignal | undefined; log: Logger },
): FetchResponse {
  // When the client has left, nobody reads the answer and nothing is wrong.
  const cause = o.signal?.aborted
    ? new AppError('UPSTREAM_UNAVAILABLE')
    : subgraphFailure(subgraph, o.failure, o.log);
  return { errors: failedFetchErrors(query, variables, formatted(cause)) };
}
