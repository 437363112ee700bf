import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { Logger, SubgraphTransport } from '@goldenhour/service-kit';
import type { ExecuteContext } from './engine';
import { failedFetch, fetchResponse, type FetchResponse } from './fetch-response';

/** Lets @apollo/gateway's executor fetch through a transport, with the identity and none of its own HTTP. */
export class SubgraphDataSource implements GraphQLDataSource {
  constructor(
    private readonly subgraph: string,
    private readonly transport: SubgraphTransport,
    private readonly log: Logger,
  ) {}

  /** Never rejects: a rejected fetch would reach the client without a path. */
  async process({ request, context }: GraphQLDataSourceProcessOptions): Promise<FetchResponse> {
    const { identity, signal } = context as ExecuteContext;
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
      return failedFetch(this.subgraph, query, variables, { failure, signal, log: this.log });
    }
  }
}
