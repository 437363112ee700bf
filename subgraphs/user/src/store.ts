import {
  transact,
  type Database,
  type DatabaseClock,
  type EntityManager,
  type Relay,
} from '@goldenhour/subgraph-kit';

/** What every writer of this subgraph needs. */
export interface Store {
  readonly database: Database;
  readonly clock: DatabaseClock;
  readonly relay: Pick<Relay, 'wake'>;
}

/** What a change works with: its own EntityManager, and the database's present moment (epoch milliseconds). */
export interface Transaction {
  readonly em: EntityManager;
  readonly now: number;
}

/** One change: its rows and events commit together or not at all, and those who listen hear of it at once. */
export async function commit<T>(store: Store, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const result = await transact(store.database, async (em) => work({ em, now: await store.clock.now(em) }));
  store.relay.wake();
  return result;
}
