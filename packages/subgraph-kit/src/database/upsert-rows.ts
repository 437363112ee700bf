import type { EntityClass, EntityKey } from '@mikro-orm/core';
import type { EntityManager } from './orm';

/**
 * Inserts rows, or changes only the named columns of those that are there: one statement per batch. For bulk
 * writes whose rows nobody needs as entities afterwards. All rows must name the same columns.
 * @param unique what tells that a row is there; the primary key unless told
 */
export async function upsertRows<T extends object>(
  em: EntityManager,
  entity: EntityClass<T>,
  rows: readonly Partial<T>[],
  merge: readonly (keyof T)[],
  unique?: readonly (keyof T)[],
): Promise<void> {
  if (rows.length === 0) return;
  await em.fork({ keepTransactionContext: true }).upsertMany(entity, rows as never[], {
    onConflictAction: 'merge',
    ...(unique && { onConflictFields: [...unique] as EntityKey<T>[] as never }),
    onConflictMergeFields: [...merge] as EntityKey<T>[] as never,
    batchSize: BATCH,
  });
}

/** Rows per statement: below every database's limit of parameters. */
const BATCH = 500;
