import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { buildOperationContext, executeQueryPlan, type GraphQLDataSource } from '@apollo/gateway';
import { QueryPlanner, type FetchNode, type PlanNode, type SubscriptionNode } from '@apollo/query-planner';
import { CompletedEvents } from '@goldenhour/federation-engine';
import type { Logger, SubgraphTransport } from '@goldenhour/service-kit';
import { LRUCache } from 'lru-cache';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import { clientResult } from './client-result';
import { fetchResponse } from './fetch-response';
import type { EngineContext, EngineOperation } from './engine';
import { gatewayRequestContext } from './request-context';
import { subgraphFailure } from './subgraph-error';

/** In the plan of an event, the "service" that answers with the event itself. */
const EVENT = '#event';
const PLANS_KEPT = 500;

export interface SubscriptionEngineOptions {
  readonly supergraphSdl: string;
  readonly schema: GraphQLSchema;
  readonly transports: Readonly<Record<string, SubgraphTransport>>;
  readonly dataSources: ReadonlyMap<string, GraphQLDataSource>;
  readonly log: Logger;
}

/**
 * Subscriptions over several subgraphs, which ApolloGateway refuses. The planner splits one into a subscription of the
 * subgraph that owns the field (`primary`) and fetches that complete each event (`rest`). Each event then runs through
 * the same executor and post-processing as a query, with the primary's fetch answered by the event.
 */
export class SubscriptionEngine {
  readonly #supergraphSchema: GraphQLSchema;
  readonly #apiSchema: ReturnType<Supergraph['apiSchema']>;
  readonly #planner: QueryPlanner;
  readonly #plans = new LRUCache<string, SubscriptionNode>({ max: PLANS_KEPT });

  constructor(private readonly options: SubscriptionEngineOptions) {
    const supergraph = Supergraph.build(options.supergraphSdl);
    this.#supergraphSchema = supergraph.schema.toGraphQLJSSchema();
    this.#apiSchema = supergraph.apiSchema();
    this.#planner = new QueryPlanner(supergraph);
  }

  /** Starts the upstream subscription; see {@link Engine.subscribe}. */
  async subscribe(
    operation: EngineOperation,
    context: EngineContext,
  ): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
    const { primary, rest } = this.#plan(operation);
    const { log, transports } = this.options;
    const variables = pick(operation.variables ?? {}, primary.variableUsages ?? []);
    const complete = this.#completion(operation, context, primary, rest, variables);
    try {
      const upstream = await transports[primary.serviceName]!.subscribe(
        {
          query: primary.operation,
          variables,
          ...(primary.operationName && { operationName: primary.operationName }),
        },
        context.identity,
        context.signal,
      );
      if (!(Symbol.asyncIterator in upstream)) return await complete(upstream);
      return new CompletedEvents(upstream, complete, (failure) =>
        subgraphFailure(primary.serviceName, failure, log),
      );
    } catch (failure) {
      return { errors: [subgraphFailure(primary.serviceName, failure, log)] };
    }
  }

  #plan({ source, document, operationName }: EngineOperation): SubscriptionNode {
    const key = `${operationName ?? ''}\n${source}`;
    const known = this.#plans.get(key);
    if (known) return known;
    const operation = operationFromDocument(
      this.#apiSchema,
      document,
      operationName ? { operationName } : {},
    );
    const { node } = this.#planner.buildQueryPlan(operation);
    if (node?.kind !== 'Subscription')
      throw new Error('A subscription without a subscribed field cannot be planned.');
    this.#plans.set(key, node);
    return node;
  }

  #completion(
    operation: EngineOperation,
    context: EngineContext,
    primary: FetchNode,
    rest: PlanNode | undefined,
    variables: Record<string, unknown>,
  ): (event: ExecutionResult) => Promise<ExecutionResult> {
    const { schema, dataSources, log } = this.options;
    const answered: FetchNode = { ...primary, serviceName: EVENT };
    const plan: PlanNode = rest ? { kind: 'Sequence', nodes: [answered, rest] } : answered;
    const requestContext = gatewayRequestContext({ operation, context, schema, queryHash: '', logger: log });
    const operationContext = buildOperationContext({
      schema,
      operationDocument: operation.document,
      ...(operation.operationName !== undefined && { operationName: operation.operationName }),
    });
    const services = Object.fromEntries(dataSources);
    return async (event) => {
      const response = fetchResponse(primary.serviceName, primary.operation, variables, event, log);
      const result = await executeQueryPlan(
        { kind: 'QueryPlan', node: plan },
        { ...services, [EVENT]: { process: () => Promise.resolve(response) } },
        // The executor notes what it measures there: an event must not add to that of the one before.
        { ...requestContext, metrics: {} },
        operationContext,
        this.#supergraphSchema,
        this.#apiSchema,
      );
      return clientResult(result, operation, log);
    };
  }
}

function pick(
  variables: Readonly<Record<string, unknown>>,
  names: readonly string[],
): Record<string, unknown> {
  return Object.fromEntries(
    names.filter((name) => variables[name] !== undefined).map((name) => [name, variables[name]]),
  );
}
