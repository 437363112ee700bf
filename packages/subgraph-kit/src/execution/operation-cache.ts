import { GraphQLError, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';

export type PreparedOperation =
  { readonly document: DocumentNode } | { readonly errors: readonly GraphQLError[] };

/** Documents that were parsed and validated, by their text; the least recently used leave first. */
export class OperationCache {
  private readonly prepared: LRUCache<string, PreparedOperation>;

  constructor(
    private readonly schema: GraphQLSchema,
    max = 1000,
  ) {
    this.prepared = new LRUCache({ max });
  }

  prepare(query: string): PreparedOperation {
    const known = this.prepared.get(query);
    if (known) return known;
    const fresh = this.parseAndValidate(query);
    this.prepared.set(query, fresh);
    return fresh;
  }

  private parseAndValidate(query: string): PreparedOperation {
    try {
      const document = parse(query);
      const errors = validate(this.schema, document);
      if (errors.length === 0) return { document };
      return { errors: errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED')) };
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      return { errors: [withCode(error, 'GRAPHQL_PARSE_FAILED')] };
    }
  }
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    extensions: { code, ...error.extensions },
  });
}
