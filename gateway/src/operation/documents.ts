import { LRUCache } from 'lru-cache';
import { GraphQLError, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { tokenLimitError } from '../limits/token-limit';

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
      return [tokenLimitError(error, this.maxTokens) as GraphQLError];
    }
    const errors = validate(this.schema, document);
    if (errors.length > 0) return errors;
    this.#known.set(source, document);
    return document;
  }
}
