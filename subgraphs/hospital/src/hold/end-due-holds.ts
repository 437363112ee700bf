import type { Store } from '../store/store';
import { book } from './book';

/** Ends the holds whose time is up, by the database's clock; whoever asked for them is told by an event. */
export async function endDueHolds(store: Store): Promise<void> {
  const due = await store.database.em
    .fork()
    .execute<{ hospital_id: number }[]>(
      `select distinct hospital_id from bed_hold where state = 'OPEN' and expires_at <= ${store.clock.sql}`,
    );
  for (const { hospital_id } of due) await book(store, hospital_id, []);
}
