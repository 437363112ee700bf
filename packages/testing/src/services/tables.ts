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

/** The tables that migrations have made, by name. */
export async function tablesOf(database: Database): Promise<string[]> {
  const platform = database.em.getPlatform();
  const list = platform.getSchemaHelper()!.getListTablesSQL();
  const rows = await database.em.execute<{ table_name: string }[]>(list);
  return rows
    .map((row) => row.table_name)
    .filter((name) => name !== 'mikro_orm_migrations')
    .sort();
}

/** The statements that would make the tables what the entities describe; empty when they are. */
export async function driftOf(database: Database): Promise<string> {
  return (await database.schema.getUpdateSchemaSQL({ wrap: false })).trim();
}
