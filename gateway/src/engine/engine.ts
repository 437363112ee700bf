import type { Identity, StopSignal } from '@goldenhour/service-kit';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';

/** A parsed, validated and limited operation as a client sent it. */
export interface EngineOperation {
  readonly source: string;
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

/** Who asks, and until when an answer is of use. */
export interface EngineContext {
  readonly identity: Identity;
  readonly signal?: AbortSignal | undefined;
}

/** The same for one answer, where less than a whole AbortSignal is enough. */
export interface ExecuteContext {
  readonly identity: Identity;
  readonly signal?: StopSignal | undefined;
}

/**
 * What plans an operation over the subgraphs and runs it. The servers (HTTP, WebSocket, SSE) know only this, so that
 * engines can be exchanged and compared. Errors in results carry a contract code and the client's own path; nothing in
 * them names a subgraph or an address.
 */
export interface Engine {
  /** The API schema: what clients see, without federation's fields. Another object after a reload. */
  readonly schema: GraphQLSchema;
  /**
   * Takes another supergraph: what begins from now on runs by it, what runs already ends by the old one.
   * @throws Error when it cannot be used; then nothing has changed
   */
  reload(supergraphSdl: string): void;
  /** Plans an operation before anybody sends it; one that is not valid is left alone. */
  prepare(operation: Pick<EngineOperation, 'source' | 'document' | 'operationName'>): void;
  /** Runs a query or mutation; rejects only when it cannot be planned. */
  execute(operation: EngineOperation, context: ExecuteContext): Promise<ExecutionResult>;
  /**
   * Starts a subscription: a result when it cannot start, otherwise its events. `return()` ends it upstream at once;
   * `next()` rejects with a coded error when the upstream breaks.
   */
  subscribe(
    operation: EngineOperation,
    context: EngineContext,
  ): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult>;
  stop(): Promise<void>;
}
