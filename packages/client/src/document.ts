import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';

/** The text of an operation that knows the types of its answer and its variables, such as `MapBoardDocument`. */
export interface TypedDocument<Data, Variables> extends DocumentTypeDecoration<Data, Variables> {
  toString(): string;
}

/** Variables may be left out where none is required. */
export type VariablesAnd<Variables, Options> =
  Record<string, never> extends Variables
    ? [variables?: Variables, options?: Options]
    : [variables: Variables, options?: Options];

/** One request, by the operation's id where it has one: much shorter, and all that a gateway may take that enforces it. */
export interface GraphQLRequest {
  readonly query: string;
  /** Of code generation: the gateway knows the text by it. */
  readonly documentId?: string | undefined;
  readonly variables?: unknown;
}

export function requestOf(document: TypedDocument<unknown, never>, variables?: unknown): GraphQLRequest {
  const { hash } = (document as { readonly __meta__?: { readonly hash?: unknown } }).__meta__ ?? {};
  const query = String(document);
  return typeof hash === 'string' ? { query, documentId: hash, variables } : { query, variables };
}
