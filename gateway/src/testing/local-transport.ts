import type { Identity, SubgraphRequest, SubgraphTransport } from '@goldenhour/service-kit';
import { execute, parse, subscribe, type ExecutionResult, type GraphQLSchema } from 'graphql';

/** Calls a schema in the same process; a test can make it fail or hang. */
export class LocalTransport implements SubgraphTransport {
  /** What the next calls do; `undefined` is business as usual. */
  behaviour: (() => Promise<never>) | undefined;
  calls = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly seen: (identity: Identity) => void = () => undefined,
  ) {}

  async execute(request: SubgraphRequest, identity: Identity): Promise<ExecutionResult> {
    this.calls += 1;
    if (this.behaviour) return this.behaviour();
    this.seen(identity);
    return execute(this.args(request, identity));
  }

  async subscribe(request: SubgraphRequest, identity: Identity) {
    this.calls += 1;
    if (this.behaviour) return this.behaviour();
    this.seen(identity);
    const source = await subscribe(this.args(request, identity));
    return source as AsyncIterableIterator<ExecutionResult> | ExecutionResult;
  }

  private args({ query, variables, operationName }: SubgraphRequest, contextValue: Identity) {
    return {
      schema: this.schema,
      document: parse(query),
      contextValue,
      variableValues: variables ?? null,
      operationName: operationName ?? null,
    };
  }
}
