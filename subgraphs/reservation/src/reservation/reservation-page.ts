import {
  checkFirst,
  decodeNumberCursor,
  encodeCursor,
  type EntityManager,
  type Plain,
} from '@goldenhour/subgraph-kit';
import type { FilterQuery } from '@mikro-orm/core';
import type { KeyRing } from '../keys/key-ring';
import { ReservationRow } from './reservation.entity';
import { toReservation, type ReservationConnection } from './reservation.type';

export interface PageArgs {
  readonly first: number;
  readonly after?: string | null;
}

/**
 * A page of reservations, newest first.
 * @throws AppError BAD_USER_INPUT naming `first` or `after`
 */
export async function pageOfReservations(
  em: EntityManager,
  keys: KeyRing,
  where: FilterQuery<ReservationRow>,
  { first, after }: PageArgs,
): Promise<ReservationConnection> {
  checkFirst(first);
  const [requestedAt, id] = after == null ? [] : decodeNumberCursor(after, 2);
  const later: FilterQuery<ReservationRow> =
    requestedAt === undefined || id === undefined
      ? {}
      : { $or: [{ requestedAt: { $lt: requestedAt } }, { requestedAt, id: { $lt: id } }] };
  const totalCount = await em.count(ReservationRow, where);
  const rest = { $and: [where, later] } as FilterQuery<ReservationRow>;
  const remaining = after == null ? totalCount : await em.count(ReservationRow, rest);
  const rows: Plain<ReservationRow>[] = await em.find(ReservationRow, rest, {
    orderBy: { requestedAt: 'desc', id: 'desc' },
    limit: first,
    disableIdentityMap: true,
  });
  const edges = rows.map((row) => ({
    cursor: encodeCursor([row.requestedAt, row.id]),
    node: toReservation(row, keys),
  }));
  return {
    totalCount,
    nodes: edges.map(({ node }) => node),
    edges,
    pageInfo: {
      hasNextPage: remaining > edges.length,
      hasPreviousPage: remaining < totalCount,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
