import { raw } from '@mikro-orm/core';
import type { Store } from '../store/store';
import { FeedBudgetRow } from './feed-state.entity';

const KST_MS = 9 * 60 * 60 * 1000;

/**
 * Takes one call off the day's budget of the national API; false when it is spent. The count stands in the
 * database, so that restarts and replicas share it, and the check and the change are one statement.
 * @param limit calls a day; the day is Korea's, when the API's own quota begins anew
 */
export async function takeCall({ database, clock }: Store, limit: number): Promise<boolean> {
  const em = database.em.fork();
  const day = new Date((await clock.now(em)) + KST_MS).toISOString().slice(0, 10);
  await em.createQueryBuilder(FeedBudgetRow).insert({ day, calls: 0 }).onConflict(['day']).ignore().execute();
  const { affectedRows } = await em
    .createQueryBuilder(FeedBudgetRow)
    .update({ calls: raw('calls + 1') })
    .where({ day, calls: { $lt: limit } })
    .execute('run');
  return affectedRows === 1;
}
