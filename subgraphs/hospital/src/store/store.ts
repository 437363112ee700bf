import { randomUUID } from 'node:crypto';
import type { HospitalsChanged } from '@goldenhour/events';
import {
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

/**
 * Runs a change and leaves its one event in the outbox, in one transaction; `null` = nothing changed.
 * Only the transaction's own `em` may be used inside: the embedded database has one connection.
 */
export async function commit<T>(
  store: Store,
  work: (transaction: Transaction) => Promise<{ changed: HospitalsChanged | null; result: T }>,
): Promise<T> {
  const result = await store.database.em.fork().transactional(async (em) => {
    const transaction: Transaction = { em, now: await store.clock.now(em), eventId: randomUUID() };
    const outcome = await work(transaction);
    if (outcome.changed)
      await writeOutbox(em, store.clock, 'hospital.changed', outcome.changed, transaction.eventId);
    return outcome.result;
  });
  store.relay.wake();
  return result;
}
