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
