import { setTimeout as sleep } from 'node:timers/promises';
import { isDeadlock } from './deadlock';
import type { Database, EntityManager } from './orm';

const TRIES = 8;
/** The longest pause before the second try, milliseconds; it doubles with each further one. */
const FIRST_PAUSE_MS = 4;

/**
 * Runs work in one transaction. Where the database ends it because two transactions wait for each other, it is run
 * again from the start: `work` must be able to begin anew, so it changes nothing but the database. Before that it
 * pauses, each time longer and at random: two that met in step would only meet again.
 */
export async function transact<T>(
  database: Database,
  work: (em: EntityManager) => Promise<T>,
  { tries = TRIES, random = Math.random }: { readonly tries?: number; readonly random?: () => number } = {},
): Promise<T> {
  for (let nth = 1; ; nth += 1) {
    try {
      return await database.em.fork().transactional(work);
    } catch (error) {
      if (!isDeadlock(error) || nth >= tries) throw error;
      await sleep(random() * FIRST_PAUSE_MS * 2 ** (nth - 1));
    }
  }
}
