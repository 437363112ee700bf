import { getOperationAST, GraphQLError, parse, print, validate, type DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { LoadedSupergraph } from '../supergraph';
import { isValid } from './is-valid';
import type { EngineOperation } from './operation';
import { compileProgram, type Program } from './program';

export interface ProgramLimits {
  /** Documents kept; the least recently used leave first. */
  readonly documents: number;
  /** Characters of all documents kept: a few large ones must not fill the memory. */
  readonly characters: number;
  /** Lexical tokens of a document. */
  readonly tokens?: number | undefined;
}

/**
 * Operations of one supergraph, compiled when they are first seen. Compiling is synchronous, so that nothing is ever
 * compiled twice at the same time.
 */
export class Programs {
  readonly #known: LRUCache<string, Map<string | undefined, Program>>;

  constructor(
    private readonly supergraph: LoadedSupergraph,
    private readonly limits: ProgramLimits,
  ) {
    this.#known = new LRUCache({ max: limits.documents, maxSize: limits.characters });
  }

  has({ source, operationName }: EngineOperation): boolean {
    return this.#known.peek(source)?.has(operationName) ?? false;
  }

  /** The compiled operation, or the errors to answer with. @throws Error when it cannot be planned */
  get(operation: EngineOperation): Program | readonly GraphQLError[] {
    const known = this.#known.get(operation.source)?.get(operation.operationName);
    return known ?? this.#compile(operation);
  }

  #compile({ source, document: given, operationName }: EngineOperation): Program | readonly GraphQLError[] {
    const document = given ?? this.#read(source);
    if (!('kind' in document)) return document;
    const definition = getOperationAST(document, operationName);
    if (!definition) return [unknownOperation(operationName)];
    // The same operation with other spaces or comments, or without its name beside it, is the same operation.
    const normal = print(document);
    const name = definition.name?.value;
    const program =
      this.#known.get(normal)?.get(name) ?? compileProgram(this.supergraph, document, definition);
    this.#keep(source, operationName, program);
    this.#keep(normal, name, program);
    return program;
  }

  #keep(source: string, operationName: string | undefined, program: Program): void {
    const siblings = this.#known.get(source) ?? new Map<string | undefined, Program>();
    siblings.set(operationName, program);
    this.#known.set(source, siblings, { size: source.length });
  }

  #read(source: string): DocumentNode | readonly GraphQLError[] {
    const { tokens } = this.limits;
    try {
      const document = parse(source, tokens === undefined ? {} : { maxLexicalTokens: tokens });
      if (isValid(this.supergraph.schema, document)) return document;
      const errors = validate(this.supergraph.schema, document);
      return errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED'));
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      return [coded(error, 'GRAPHQL_PARSE_FAILED')];
    }
  }
}

export function isProgram(found: Program | readonly GraphQLError[]): found is Program {
  return 'definition' in found;
}

function coded(error: GraphQLError, code: string): GraphQLError {
  error.extensions['code'] ??= code;
  return error;
}

function unknownOperation(operationName: string | undefined): GraphQLError {
  const message =
    operationName === undefined
      ? 'Must provide operation name if query contains multiple operations.'
      : `Unknown operation named "${operationName}".`;
  return new GraphQLError(message, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
}
