import { LRUCache } from 'lru-cache';
import { GraphQLError, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { libraryLimitError } from '../limits/library-limit';

const DOCUMENTS_KEPT = 500;
/** Characters of all documents kept: a few large ones must not fill the memory. */
const CHARACTERS_KEPT = 4_000_000;

/** Parses and validates documents, and remembers the good ones: clients send the same few over and over. */
export class Documents {
  readonly #known = new LRUCache<string, DocumentNode>({
    max: DOCUMENTS_KEPT,
    maxSize: CHARACTERS_KEPT,
    sizeCalculation: (_, source) => source.length,
  });

  #validFor: GraphQLSchema | undefined;

  constructor(
    private readonly schema: () => GraphQLSchema,
    private readonly maxTokens: number,
  ) {}

  /** The document, or the errors to answer with. */
  read(source: string): DocumentNode | readonly GraphQLError[] {
    const schema = this.schema();
    // What was valid in one schema may not be in the next.
    if (schema !== this.#validFor) this.#known.clear();
    this.#validFor = schema;
    const known = this.#known.get(source);
    if (known) return known;
    let document: DocumentNode;
    try {
      document = parse(source, { maxLexicalTokens: this.maxTokens });
    } catch (error) {
      return [libraryLimitError(error as GraphQLError, this.maxTokens)];
    }
    const errors = validate(schema, document);
    if (errors.length > 0) return errors.map((error) => libraryLimitError(error, this.maxTokens));
    this.#known.set(source, document);
    return document;
  }
}
