import type { EntityClass } from '@mikro-orm/core';
import type { EntityManager } from './orm';

/** Rows per statement: below every database's limit of parameters. */
const BATCH = 500;

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
  const { primaryKeys, properties } = em.getMetadata().get<T>(entity.name);
  const key = (unique ?? primaryKeys).map(
    (name) => properties[name as keyof typeof properties].fieldNames[0]!,
  );
  for (let start = 0; start < rows.length; start += BATCH) {
    await em
      .createQueryBuilder(entity)
      .insert(rows.slice(start, start + BATCH) as never[])
      .onConflict(key as never)
      .merge([...merge] as never)
      .execute();
  }
}
