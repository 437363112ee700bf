import type { Store } from '../store/store';
import { book } from './book';

/**
 * Ends the holds whose time is up, by the database's clock; whoever asked for them is told by an event.
 * @returns milliseconds until the next one is due; Infinity when none is
 */
export async function endDueHolds(store: Store): Promise<number> {
  const dueIn = await nextDueIn(store);
  if (dueIn > 0) return dueIn;
  const due = await store.database.em
    .fork()
    .execute<{ hospital_id: number }[]>(
      `select distinct hospital_id from bed_hold where state = 'OPEN' and expires_at <= ${store.clock.sql}`,
    );
  for (const { hospital_id } of due) await book(store, hospital_id, []);
  return nextDueIn(store);
}

async function nextDueIn({ database, clock }: Store): Promise<number> {
  const [row] = await database.em
    .fork()
    .execute<{ due_in: number | string | null }[]>(
      `select min(expires_at) - ${clock.sql} as due_in from bed_hold where state = 'OPEN'`,
    );
  return row?.due_in == null ? Infinity : Number(row.due_in);
}
