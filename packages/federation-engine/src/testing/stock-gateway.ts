import { ApolloGateway } from '@apollo/gateway';
import { getOperationAST, type DocumentNode, type ExecutionResult } from 'graphql';
import type { Transports, Variables } from '../transport';
import type { Weather } from './made-up-subgraph';

type RequestContext = Parameters<ApolloGateway['executor']>[0];

/** @apollo/gateway over the same transports: what the engine must be equal to. */
export class StockGateway {
  private constructor(
    private readonly gateway: ApolloGateway,
    private readonly schema: RequestContext['schema'],
  ) {}

  static async load(supergraphSdl: string, transports: Transports<Weather>): Promise<StockGateway> {
    const silent = () => undefined;
    const gateway = new ApolloGateway({
      supergraphSdl,
      logger: { debug: silent, info: silent, warn: silent, error: silent },
      buildService: ({ name }) => ({
        process: async ({ request, context }) =>
          (await transports[name]!.execute(
            {
              query: request.query!,
              variables: request.variables ?? {},
              ...(request.operationName !== undefined && { operationName: request.operationName }),
            },
            context as Weather,
          )) as never,
      }),
    });
    const { schema } = await gateway.load();
    return new StockGateway(gateway, schema);
  }

  async execute(
    o: { source: string; document: DocumentNode; operationName?: string | undefined; variables: Variables },
    context: Weather,
  ): Promise<ExecutionResult> {
    const operation = getOperationAST(o.document, o.operationName)!;
    return this.gateway.executor({
      request: {
        query: o.source,
        variables: { ...o.variables },
        ...(o.operationName !== undefined && { operationName: o.operationName }),
      },
      logger: console,
      schema: this.schema,
      schemaHash: '',
      context,
      cache: undefined,
      queryHash: o.source,
      document: o.document,
      source: o.source,
      operationName: operation.name?.value ?? null,
      operation,
      metrics: {},
      overallCachePolicy: undefined,
    } as unknown as RequestContext);
  }

  stop(): Promise<void> {
    return this.gateway.stop();
  }
}
