import type { ExecutionResult } from 'graphql';
import type { Identity } from '../identity/identity';
import type { StopSignal } from './stop-signal';

/** One GraphQL operation for a subgraph, as text. */
export interface SubgraphRequest {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  /** Asks for `extensions.ftv1`, the times of all fields as Apollo's routers read them. Our gateway never does. */
  readonly trace?: boolean;
}

/**
 * How the gateway, or a service, calls a subgraph. In one process it is a function call, between
 * processes it is HTTP; callers cannot tell which, so one test suite runs over both.
 */
export interface SubgraphTransport {
  /**
   * Runs a query or a mutation. What goes wrong inside the operation is in `errors` of the result;
   * the promise rejects with an AppError only when the subgraph gave no answer.
   */
  execute(request: SubgraphRequest, identity: Identity, signal?: StopSignal): Promise<ExecutionResult>;

  /**
   * Starts a subscription. A refused one resolves to a single result with `errors`; otherwise the
   * iterator gives one result per event until `return()` is called or the signal aborts.
   */
  subscribe(
    request: SubgraphRequest,
    identity: Identity,
    signal?: AbortSignal,
  ): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult>;
}
