import type { Database } from '@goldenhour/subgraph-kit';
import { waitFor } from '../wait-for';

/** Empties every table of a service, its log and its clock's offset too. Nobody else may be using them. */
export async function emptyTables(database: Database): Promise<void> {
  const tables = new Set(Object.values(database.getMetadata().getAll()).map(({ tableName }) => tableName));
  for (const table of tables) await database.em.execute(`delete from ${table}`);
}

/** Resolves when nothing that is committed waits for a relay any more, whichever process relays. */
export async function untilRelayed(database: Database): Promise<void> {
  await waitFor('the relay', async () => {
    const waits = await database.em
      .fork()
      .execute<unknown[]>(
        'select 1 from outbox union all select 1 from relay_position where published < numbered',
      );
    return waits.length === 0;
  });
}
