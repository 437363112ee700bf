import type { EntityManager } from '@goldenhour/subgraph-kit';

/** Runs a statement that checks and changes in one, inside the transaction. @returns how many rows it changed */
export async function affected(em: EntityManager, sql: string, values: readonly unknown[]): Promise<number> {
  const result = await em
    .getConnection()
    .execute<{ affectedRows: number }>(sql, [...values], 'run', em.getTransactionContext());
  return result.affectedRows;
}
