import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@goldenhour/service-kit';
import { openDatabase, type Database, type DatabaseOptions } from './orm';
import { isDatabaseAway } from './unavailable';

const RETRY_MS = 1000;

/** Opens the database, and waits for it with a clear line while it does not answer. */
export async function openDatabaseWhenReady(
  options: DatabaseOptions,
  log: Logger,
  signal?: AbortSignal,
): Promise<Database> {
  for (let waited = false; ; waited = true) {
    try {
      const database = await openDatabase(options);
      if (waited) log.info('The database answers now');
      return database;
    } catch (error) {
      if (!isDatabaseAway(error) || signal?.aborted) throw error;
      if (!waited) log.warn('The database does not answer; waiting for it');
      await sleep(RETRY_MS, undefined, signal ? { signal } : {});
    }
  }
}
