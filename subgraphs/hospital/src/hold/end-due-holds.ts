import type { Store } from '../store/store';
import { book } from './book';

/** Hospitals looked at in one go; those that are due next stand first. */
const BATCH = 100;

/**
 * Ends the holds whose time is up, by the database's clock; whoever asked for them is told by an event.
 * @returns milliseconds until the next one is due; Infinity when none is
 */
export async function endDueHolds(store: Store): Promise<number> {
  const next = await store.database.em.fork().execute<{ hospital_id: number; due_in: number | string }[]>(
    `select hospital_id, min(expires_at) - ${store.clock.sql} as due_in from bed_hold where state = 'OPEN'
       group by hospital_id order by due_in limit ${BATCH}`,
  );
  const due = next.filter(({ due_in }) => Number(due_in) <= 0);
  for (const { hospital_id } of due) await book(store, hospital_id, []);
  if (due.length === BATCH) return 0;
  return Math.min(Infinity, ...next.slice(due.length).map(({ due_in }) => Number(due_in)));
}
