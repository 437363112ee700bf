import { DeadlockException } from '@mikro-orm/core';
import type { Database, EntityManager } from './orm';

const TRIES = 5;

/**
 * Runs work in one transaction. Where the database ends it because two transactions wait for each other, it is run
 * again from the start: `work` must be able to begin anew, so it changes nothing but the database.
 */
export async function transact<T>(
  database: Database,
  work: (em: EntityManager) => Promise<T>,
  tries = TRIES,
): Promise<T> {
  try {
    return await database.em.fork().transactional(work);
  } catch (error) {
    if (!isDeadlock(database, error) || tries <= 1) throw error;
    return transact(database, work, tries - 1);
  }
}

/** A query builder throws the driver's own error; everything else throws it converted. */
function isDeadlock(database: Database, error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const converter = database.em.getPlatform().getExceptionConverter();
  return converter.convertException(error) instanceof DeadlockException;
}
