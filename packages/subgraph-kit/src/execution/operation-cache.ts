import {
  getOperationAST,
  GraphQLError,
  parse,
  validate,
  valueFromASTUntyped,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { inputDefaults } from './input-defaults';

/** An operation ready to run. */
export interface Prepared {
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
  readonly compiled: CompiledQuery;
  /** Default values of variables: graphql-jit refuses `$first: Int! = 10` when the client leaves it out. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** Fills in default values of input fields; null where there are none. */
  readonly fill: ReturnType<typeof inputDefaults>;
}

export type PreparedOperation = Prepared | { readonly errors: readonly GraphQLError[] };

const caches = new WeakMap<GraphQLSchema, OperationCache>();

/** The one of a schema: compiled operations are plain functions, which whoever executes that schema may share. */
export function operationsOf(schema: GraphQLSchema): OperationCache {
  let cache = caches.get(schema);
  if (!cache) caches.set(schema, (cache = new OperationCache(schema)));
  return cache;
}

/**
 * Documents that were parsed, validated and compiled to plain functions, by their text and operation name;
 * the least recently used leave first.
 */
export class OperationCache {
  private readonly prepared: LRUCache<string, PreparedOperation>;

  constructor(
    private readonly schema: GraphQLSchema,
    max = 1000,
  ) {
    this.prepared = new LRUCache({ max });
  }

  prepare(query: string, operationName?: string): PreparedOperation {
    const key = operationName === undefined ? query : `${operationName}\n${query}`;
    const known = this.prepared.get(key);
    if (known) return known;
    const fresh = this.compile(query, operationName);
    this.prepared.set(key, fresh);
    return fresh;
  }

  private compile(query: string, operationName?: string): PreparedOperation {
    let document: DocumentNode;
    try {
      document = parse(query);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      return { errors: [withCode(error, 'GRAPHQL_PARSE_FAILED')] };
    }
    const errors = validate(this.schema, document);
    if (errors.length > 0)
      return { errors: errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED')) };
    const definition = getOperationAST(document, operationName);
    const compiled = compileQuery(this.schema, document, operationName);
    if (definition && isCompiledQuery(compiled)) {
      const fill = inputDefaults(this.schema, definition);
      return { document, definition, compiled, defaults: defaultsOf(definition), fill };
    }
    const which =
      operationName === undefined
        ? 'Name one operation of the document.'
        : `Unknown operation ${operationName}.`;
    return { errors: [withCode(new GraphQLError(which), 'GRAPHQL_VALIDATION_FAILED')] };
  }
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    extensions: { code, ...error.extensions },
  });
}
