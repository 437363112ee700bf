import { checkFirst, decodeNumberCursor, encodeCursor } from '@goldenhour/subgraph-kit';
import type { FilterQuery } from '@mikro-orm/core';
import { PatientConditionRow } from '../condition/condition.entity';
import type { PatientCondition } from '../condition/condition.type';
import type { Store } from '../store/store';
import type { PatientConditionConnection } from './open-transports.type';

/** Those of a dispatcher’s province, or of a crew’s vehicle. */
export type Whose =
  Pick<PatientConditionRow, 'province'> | Pick<PatientConditionRow, 'organization' | 'vehicle'>;

/**
 * The transports that are in progress, newest first.
 * @param whose null = everywhere
 * @throws AppError BAD_USER_INPUT naming `first` or `after`
 */
export async function openTransports(
  { database }: Store,
  whose: Whose | null,
  { first, after }: { readonly first: number; readonly after?: string | null },
  view: (row: PatientConditionRow) => PatientCondition | null,
): Promise<PatientConditionConnection> {
  checkFirst(first);
  const em = database.em.fork();
  const open: FilterQuery<PatientConditionRow> = {
    status: 'IN_PROGRESS',
    sealed: { $ne: null },
    ...whose,
  };
  const before = after == null ? null : decodeNumberCursor(after, 1)[0]!;
  const rest: FilterQuery<PatientConditionRow> =
    before === null ? open : { $and: [open, { id: { $lt: before } }] };
  const totalCount = await em.count(PatientConditionRow, open);
  const remaining = before === null ? totalCount : await em.count(PatientConditionRow, rest);
  const rows = await em.find(PatientConditionRow, rest, {
    orderBy: { id: 'desc' },
    limit: first,
    disableIdentityMap: true,
  });
  const edges = rows.flatMap((row) => {
    const node = view(row);
    return node ? [{ cursor: encodeCursor([row.id]), node }] : [];
  });
  return {
    totalCount,
    nodes: edges.map(({ node }) => node),
    edges,
    pageInfo: {
      hasNextPage: remaining > rows.length,
      hasPreviousPage: remaining < totalCount,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
