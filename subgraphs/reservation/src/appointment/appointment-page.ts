import { checkFirst, decodeNumberCursor, encodeCursor, type EntityManager } from '@goldenhour/subgraph-kit';
import type { FilterQuery } from '@mikro-orm/core';
import { AppointmentRow } from './appointment.entity';
import { toAppointment, type AppointmentConnection } from './appointment.type';

export interface AppointmentPage {
  readonly first: number;
  readonly after?: string | null;
  /** By start: what comes last first, or a day from its morning on. */
  readonly order: 'asc' | 'desc';
}

/** @throws AppError BAD_USER_INPUT naming `first` or `after` */
export async function pageOfAppointments(
  em: EntityManager,
  where: FilterQuery<AppointmentRow>,
  { first, after, order }: AppointmentPage,
): Promise<AppointmentConnection> {
  checkFirst(first);
  const [startsAt, id] = after == null ? [] : decodeNumberCursor(after, 2);
  const beyond = (value: number) => (order === 'asc' ? { $gt: value } : { $lt: value });
  const later: FilterQuery<AppointmentRow> =
    startsAt === undefined || id === undefined
      ? {}
      : { $or: [{ startsAt: beyond(startsAt) }, { startsAt, id: beyond(id) }] };
  const totalCount = await em.count(AppointmentRow, where);
  const rest = { $and: [where, later] } as FilterQuery<AppointmentRow>;
  const remaining = after == null ? totalCount : await em.count(AppointmentRow, rest);
  const rows = await em.find(AppointmentRow, rest, {
    orderBy: { startsAt: order, id: order },
    limit: first,
    disableIdentityMap: true,
  });
  const edges = rows.map((row) => ({
    cursor: encodeCursor([row.startsAt, row.id]),
    node: toAppointment(row),
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
