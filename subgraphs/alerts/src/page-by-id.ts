import { checkFirst, decodeNumberCursor, encodeCursor, type PageInfo } from '@goldenhour/subgraph-kit';

export interface PageArgs {
  readonly first: number;
  readonly after?: string | null;
}

/** The page that is asked for, of a list from the newest (largest) number to the oldest. */
export interface IdPage {
  readonly first: number;
  /** The page begins below it. */
  readonly below: number | null;
}

/** @throws AppError BAD_USER_INPUT naming `first` or `after` */
export function readIdPage({ first, after }: PageArgs): IdPage {
  return { first: checkFirst(first), below: after == null ? null : decodeNumberCursor(after, 1)[0]! };
}

/** @param rows one more than the page, where there are more */
export function connectionOf<R extends { readonly id: number }, N>(
  { first, below }: IdPage,
  rows: readonly R[],
  toNode: (row: R) => N,
): { nodes: N[]; edges: { cursor: string; node: N }[]; pageInfo: PageInfo } {
  const edges = rows.slice(0, first).map((row) => ({ cursor: encodeCursor([row.id]), node: toNode(row) }));
  return {
    nodes: edges.map(({ node }) => node),
    edges,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: below !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
