import type { TypedDocument } from '../document';

/** The fields that following a board needs; a page selects what else it shows. */
export interface BoardData {
  readonly bedBoard: { readonly cursor: string };
}

export interface PageData {
  readonly hospitals: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
    readonly nodes: readonly unknown[];
  };
}

export interface ChangesData {
  readonly bedChanges: { readonly cursor: string };
}

/** The three operations of a live board; the contract's are the default. */
export interface BoardDocuments<Board extends BoardData, Page extends PageData, Changes extends ChangesData> {
  readonly board: TypedDocument<Board, Record<string, never>>;
  readonly page: TypedDocument<Page, { first?: number; after?: string | null }>;
  readonly changes: TypedDocument<Changes, { after?: string | null }>;
}
