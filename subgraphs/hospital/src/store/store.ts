import { randomUUID } from 'node:crypto';
import type { FeedMessagesChanged, HoldEnded, HospitalsChanged } from '@goldenhour/events';
import {
  transact,
  writeOutbox,
  type Database,
  type DatabaseClock,
  type EntityManager,
  type Relay,
} from '@goldenhour/subgraph-kit';

/** What every writer of this subgraph needs. */
export interface Store {
  readonly database: Database;
  readonly clock: DatabaseClock;
  readonly relay: Relay;
}

export interface Transaction {
  readonly em: EntityManager;
  /** The database's clock when the transaction began, epoch milliseconds. */
  readonly now: number;
  /** Id of the event that this transaction leaves if it changes anything. */
  readonly eventId: string;
}

export interface Outcome<T> {
  /** Null = nothing that boards show has changed. */
  readonly changed: HospitalsChanged | null;
  readonly messages?: FeedMessagesChanged | null;
  /** Holds that ended by themselves. */
  readonly holdsEnded?: readonly HoldEnded[];
  readonly result: T;
}

/**
 * Runs a change and leaves its event in the outbox, in one transaction.
 * Only the transaction's own `em` may be used inside: the embedded database has one connection. After a deadlock
 * the work is run again.
 */
export async function commit<T>(
  store: Store,
  work: (transaction: Transaction) => Promise<Outcome<T>>,
): Promise<T> {
  const result = await transact(store.database, async (em) => {
    const transaction: Transaction = { em, now: await store.clock.now(em), eventId: randomUUID() };
    const { changed, messages, holdsEnded = [], result } = await work(transaction);
    if (changed) await writeOutbox(em, store.clock, 'hospital.changed', changed, transaction.eventId);
    if (changed && changed.profiles.length > 0) {
      await writeOutbox(em, store.clock, 'hospital.described', { profiles: changed.profiles });
    }
    if (messages) await writeOutbox(em, store.clock, 'hospital.messages', messages);
    if (holdsEnded.length > 0)
      await writeOutbox(em, store.clock, 'hospital.holdEnded', { holds: holdsEnded });
    return result;
  });
  store.relay.wake();
  return result;
}
