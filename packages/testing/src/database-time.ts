import { ClockOffset, openDatabase, type DatabaseLocation } from '@goldenhour/subgraph-kit';

/**
 * Moves the clock of a running service's database: expiry and freshness follow at the next sweep.
 * @param offsetMs how far ahead of the real time from now on; 0 puts it right again
 */
export async function moveDatabaseTime(location: DatabaseLocation, offsetMs: number): Promise<void> {
  const database = await openDatabase({
    location,
    entities: [],
    migrations: { libsql: [], mysql: [] },
  });
  await database.em.fork().upsert(ClockOffset, { id: 1, offsetMs });
  await database.close();
}
