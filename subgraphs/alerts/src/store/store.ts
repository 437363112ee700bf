import type { Database, DatabaseClock, Relay } from '@goldenhour/subgraph-kit';

/** What every writer of this subgraph needs. */
export interface Store {
  readonly database: Database;
  readonly clock: DatabaseClock;
  readonly relay: Relay;
  /** Call after a commit that told or raised something: those who wait for it go on at once. */
  wake(): void;
}
