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

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly maxTokens: number,
  ) {}

  /** The document, or the errors to answer with. */
  read(source: string): DocumentNode | readonly GraphQLError[] {
    const known = this.#known.get(source);
    if (known) return known;
    let document: DocumentNode;
    try {
      document = parse(source, { maxLexicalTokens: this.maxTokens });
    } catch (error) {
      return [libraryLimitError(error as GraphQLError, this.maxTokens)];
    }
    const errors = validate(this.schema, document);
    if (errors.length > 0) return errors.map((error) => libraryLimitError(error, this.maxTokens));
    this.#known.set(source, document);
    return document;
  }
}
