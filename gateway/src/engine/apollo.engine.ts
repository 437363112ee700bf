import { createHash } from 'node:crypto';
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import type { Logger, SubgraphTransport } from '@goldenhour/service-kit';
import { getOperationAST, OperationTypeNode, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { keepGatewayLibrarySilent } from '../env';
import { clientResult } from './client-result';
import { SubgraphDataSource } from './data-source';
import type { Engine, EngineContext, EngineOperation, ExecuteContext } from './engine';
import { gatewayRequestContext } from './request-context';
import { SubscriptionEngine } from './subscription';

export interface ApolloEngineOptions {
  readonly supergraphSdl: string;
  /** One per subgraph of the supergraph, by its name there. */
  readonly transports: Readonly<Record<string, SubgraphTransport>>;
  readonly log: Logger;
}

/** The reference engine: ApolloGateway plans and executes; subscriptions are planned by the same planner. */
export class ApolloEngine implements Engine {
  private constructor(
    private readonly gateway: ApolloGateway,
    readonly schema: GraphQLSchema,
    private readonly subscriptions: SubscriptionEngine,
    private readonly log: Logger,
  ) {}

  /** @throws Error when the supergraph is not readable or names a subgraph without a transport */
  static async load({ supergraphSdl, transports, log }: ApolloEngineOptions): Promise<ApolloEngine> {
    keepGatewayLibrarySilent();
    const dataSources = new Map<string, GraphQLDataSource>();
    const gateway = new ApolloGateway({
      supergraphSdl,
      logger: quiet(log),
      // Its default would answer a request header with the query plan, subgraphs' names included.
      __exposeQueryPlanExperimental: false,
      buildService: ({ name }) => {
        const transport = transports[name];
        if (transport === undefined)
          throw new Error(`The supergraph names "${name}", for which there is no transport.`);
        const source = new SubgraphDataSource(name, transport, log);
        dataSources.set(name, source);
        return source;
      },
    });
    const { schema } = await gateway.load();
    const subscriptions = new SubscriptionEngine({ supergraphSdl, schema, transports, dataSources, log });
    return new ApolloEngine(gateway, schema, subscriptions, log);
  }

  async execute(operation: EngineOperation, context: ExecuteContext): Promise<ExecutionResult> {
    const kind = getOperationAST(operation.document, operation.operationName)?.operation;
    const writes = kind === OperationTypeNode.MUTATION;
    // A client that has just written must read its own write, from the primary database.
    const identity = { ...context.identity, fresh: writes };
    // What was begun is finished, also when the client leaves: half a mutation would be worse than an unread answer.
    const signal = writes ? undefined : context.signal;
    const requestContext = gatewayRequestContext({
      operation,
      context: { identity, signal },
      schema: this.schema,
      queryHash: createHash('sha256').update(operation.source).digest('hex'),
      logger: quiet(this.log),
    });
    return clientResult(await this.gateway.executor(requestContext), operation, this.log);
  }

  subscribe(
    operation: EngineOperation,
    context: EngineContext,
  ): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
    return this.subscriptions.subscribe(operation, context);
  }

  reload(): void {
    throw new Error('The stock engine takes another supergraph at a restart only.');
  }

  /** It plans when it is asked. */
  prepare(): void {}

  async stop(): Promise<void> {
    await this.gateway.stop();
  }
}

/** The library's messages are for its developers; warnings and errors are for us too. */
function quiet(log: Logger) {
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (message?: string) => log.warn(message),
    error: (message?: string) => log.error(message),
  };
}
