import {
  checkFirst,
  decodeNumberCursor,
  encodeCursor,
  encodeGlobalId,
  requireGlobalId,
  type Role,
} from '@goldenhour/subgraph-kit';
import type { FilterQuery } from '@mikro-orm/core';
import type { Store } from '../store/store';
import { PATIENT_CONDITION } from '../transport/ids';
import { ConditionReadRow } from './condition-read.entity';
import type { ConditionReadConnection, ConditionReadsArgs } from './condition-reads.type';

/**
 * Who looked at conditions, the newest first.
 * @throws AppError BAD_USER_INPUT naming the argument
 */
export async function conditionReads(
  { database }: Store,
  { patientConditionId, first, after }: ConditionReadsArgs,
): Promise<ConditionReadConnection> {
  checkFirst(first);
  const em = database.em.fork();
  const patientId =
    patientConditionId == null
      ? null
      : requireGlobalId(PATIENT_CONDITION, patientConditionId, 'patientConditionId');
  const all: FilterQuery<ConditionReadRow> = patientId === null ? {} : { patientId };
  const before = after == null ? null : decodeNumberCursor(after, 1)[0]!;
  const rows = await em.find(ConditionReadRow, before === null ? all : { ...all, id: { $lt: before } }, {
    orderBy: { id: 'desc' },
    limit: first + 1,
    disableIdentityMap: true,
  });
  const edges = rows.slice(0, first).map((row) => ({
    cursor: encodeCursor([row.id]),
    node: {
      id: encodeGlobalId('ConditionRead', row.id),
      at: row.at,
      user: row.userId === null ? null : { id: row.userId },
      role: row.role as Role,
      why: row.why,
      patientConditionId: encodeGlobalId(PATIENT_CONDITION, row.patientId),
    },
  }));
  return {
    totalCount: await em.count(ConditionReadRow, all),
    nodes: edges.map(({ node }) => node),
    edges,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: before !== null && edges.length > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
