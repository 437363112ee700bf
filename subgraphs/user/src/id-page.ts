import {
  checkFirst,
  decodeNumberCursor,
  encodeCursor,
  type EntityManager,
  type Page,
} from '@goldenhour/subgraph-kit';
import type { EntityClass, FilterQuery } from '@mikro-orm/core';

export interface IdPage<T> extends Page<T> {
  readonly totalCount: number;
}

export interface PageArgs {
  readonly first: number;
  readonly after?: string | null;
}

/** A page of a list that runs from the newest row to the oldest. @throws AppError BAD_USER_INPUT naming the argument */
export async function pageById<T extends { id: number }>(
  em: EntityManager,
  entity: EntityClass<T>,
  where: FilterQuery<T>,
  args: PageArgs,
): Promise<IdPage<T>> {
  const first = checkFirst(args.first);
  const [after] = args.after == null ? [] : decodeNumberCursor(args.after, 1);
  const below = after === undefined ? {} : { id: { $lt: after } };
  const rows = await em.find<T>(entity, { $and: [where, below] } as never, {
    orderBy: { id: 'desc' } as never,
    limit: first + 1,
    disableIdentityMap: true,
  });
  const items = rows.slice(0, first) as T[];
  return {
    items,
    totalCount: await em.count(entity, where),
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: after !== undefined && items.length > 0,
      startCursor: items.length > 0 ? cursorOf(items[0]!) : null,
      endCursor: items.length > 0 ? cursorOf(items.at(-1)!) : null,
    },
  };
}

export function cursorOf({ id }: { readonly id: number }): string {
  return encodeCursor([id]);
}

/** As GraphQL shows it. */
export function toIdConnection<T extends { id: number }, N>(page: IdPage<T>, toNode: (row: T) => N) {
  const edges = page.items.map((row) => ({ cursor: cursorOf(row), node: toNode(row) }));
  return {
    totalCount: page.totalCount,
    nodes: edges.map(({ node }) => node),
    edges,
    pageInfo: page.pageInfo,
  };
}
