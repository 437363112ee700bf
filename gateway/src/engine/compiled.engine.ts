import {
  FederationEngine,
  shareReads,
  type ShareReadsOptions,
  type Transport,
} from '@goldenhour/federation-engine';
import { abortSignalOf, type AppError, type Logger, type SubgraphTransport } from '@goldenhour/service-kit';
import { getOperationAST, OperationTypeNode, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { RateLimit } from '../limits/rate-limit';
import { clientResult } from './client-result';
import type { Engine, EngineContext, EngineOperation, ExecuteContext } from './engine';
import { failedFetch, fetchResponse } from './fetch-response';
import { subgraphFailure } from './subgraph-error';

export interface CompiledEngineOptions {
  readonly supergraphSdl: string;
  /** One per subgraph of the supergraph, by its name there. */
  readonly transports: Readonly<Record<string, SubgraphTransport>>;
  readonly log: Logger;
  /** Planning costs more than all the rest: so many operations that nobody has sent before may one client bring. */
  readonly newOperations: RateLimit;
}

/** The engine of packages/federation-engine, with our identities on the way out and our errors on the way back. */
export class CompiledEngine implements Engine {
  readonly #engine: FederationEngine<ExecuteContext>;

  /** @throws Error when the supergraph is not readable or names a subgraph without a transport */
  constructor(private readonly options: CompiledEngineOptions) {
    const { supergraphSdl, transports, log } = options;
    this.#engine = new FederationEngine<ExecuteContext>({
      supergraphSdl,
      // It is composed, and compared with its parts, by `npm run check`.
      validateSupergraph: false,
      transports: Object.fromEntries(
        Object.entries(transports).map(([name, transport]) => [
          name,
          shareReads(identified(transport), publicReads),
        ]),
      ),
      outcome: ({ subgraph, query, variables }, outcome, { signal }) =>
        'result' in outcome
          ? fetchResponse(subgraph, query, variables, outcome.result, log)
          : failedFetch(subgraph, query, variables, { failure: outcome.failure, signal, log }),
      failure: (subgraph, failure) => subgraphFailure(subgraph, failure, log),
    });
  }

  get schema(): GraphQLSchema {
    return this.#engine.schema;
  }

  async execute(operation: EngineOperation, context: ExecuteContext): Promise<ExecutionResult> {
    const refused = this.#tooManyNew(operation, context);
    if (refused) return { errors: [refused] };
    const kind = getOperationAST(operation.document, operation.operationName)?.operation;
    const writes = kind === OperationTypeNode.MUTATION;
    const result = await this.#engine.execute(operation, {
      // A client that has just written must read its own write, from the primary database.
      identity: { ...context.identity, fresh: writes },
      // What was begun is finished, also when the client leaves: half a mutation would be worse than an unread answer.
      signal: writes ? undefined : context.signal,
    });
    return clientResult(result, operation, this.options.log);
  }

  async subscribe(
    operation: EngineOperation,
    context: EngineContext,
  ): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
    const refused = this.#tooManyNew(operation, context);
    if (refused) return { errors: [refused] };
    return this.#engine.subscribe(operation, context, (event) =>
      clientResult(event, operation, this.options.log),
    );
  }

  #tooManyNew(operation: EngineOperation, { identity }: ExecuteContext): AppError | undefined {
    if (this.#engine.knows(operation)) return undefined;
    return this.options.newOperations.take(identity.address ?? '');
  }

  reload(supergraphSdl: string): void {
    this.#engine.reload(supergraphSdl);
  }

  prepare(operation: Pick<EngineOperation, 'source' | 'document' | 'operationName'>): void {
    this.#engine.prepare(operation);
  }

  stop(): Promise<void> {
    return Promise.resolve();
  }
}

/**
 * Only the public's equal reads share a call while it runs: that is where many ask for the same. What somebody reads who
 * has signed in is theirs alone, and leaves its own trace. `fresh` marks the fetches of a mutation.
 */
const publicReads: ShareReadsOptions<ExecuteContext> = {
  scope: ({ identity: { viewer, fresh } }) => (viewer.role === 'PUBLIC' && !fresh ? 'PUBLIC' : undefined),
  signal: ({ signal }) => signal,
  shared: ({ identity }, signal) => ({ identity, signal }),
};

function identified(transport: SubgraphTransport): Transport<ExecuteContext> {
  return {
    execute: (request, { identity, signal }) => transport.execute(request, identity, signal),
    subscribe: (request, { identity, signal }) =>
      transport.subscribe(request, identity, abortSignalOf(signal)),
  };
}
