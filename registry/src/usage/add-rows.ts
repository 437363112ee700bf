import type { EntityManager } from '@goldenhour/subgraph-kit';
import { LibSqlPlatform } from '@mikro-orm/libsql';

/** Rows per statement: below every database's limit of parameters. */
const BATCH = 500;

interface Table {
  readonly name: string;
  readonly key: readonly string[];
  readonly values: readonly string[];
  /** What a row that is there becomes: the sum of both, or the greater one. */
  readonly merge: Readonly<Record<string, 'sum' | 'max'>>;
}

/** Adds counts to the rows that are there and inserts the others: one statement per batch. */
export async function addRows(
  em: EntityManager,
  table: Table,
  rows: readonly (readonly (string | number)[])[],
): Promise<void> {
  const embedded = em.getPlatform() instanceof LibSqlPlatform;
  const columns = [...table.key, ...table.values];
  const tuple = `(${columns.map(() => '?').join(', ')})`;
  const sums = Object.entries(table.merge).map(([column, how]) => {
    const given = embedded ? `excluded.${column}` : `values(${column})`;
    const own = `${table.name}.${column}`;
    if (how === 'sum') return `${column} = ${own} + ${given}`;
    return `${column} = ${embedded ? 'max' : 'greatest'}(${own}, ${given})`;
  });
  const clash = embedded ? `on conflict (${table.key.join(', ')}) do update set` : 'on duplicate key update';
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH);
    await em
      .getConnection()
      .execute(
        `insert into ${table.name} (${columns.join(', ')}) values ${batch.map(() => tuple).join(', ')} ${clash} ${sums.join(', ')}`,
        batch.flat(),
        'run',
        em.getTransactionContext(),
      );
  }
}
