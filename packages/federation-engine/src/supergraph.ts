import { Supergraph, type Schema } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { TypeNames } from './plan/type-names';

/** A supergraph that was read: what operations are validated against, planned and compiled with. */
export class LoadedSupergraph {
  /** What clients see, for graphql-js. */
  readonly schema: GraphQLSchema;
  readonly apiSchema: Schema;
  readonly planner: QueryPlanner;
  readonly types: TypeNames;
  readonly subgraphs: readonly string[];

  /**
   * @param validateSupergraph whether the text is checked by the rules for schemas too
   * @throws Error when the text is no supergraph
   */
  constructor(sdl: string, validateSupergraph: boolean) {
    const supergraph = Supergraph.build(sdl, { validateSupergraph });
    this.apiSchema = supergraph.apiSchema();
    this.schema = this.apiSchema.toGraphQLJSSchema();
    this.planner = new QueryPlanner(supergraph);
    this.types = new TypeNames(supergraph.schema);
    this.subgraphs = supergraph.subgraphsMetadata().map(({ name }) => name);
  }
}
