import type { Database, DatabaseClock, Relay } from '@goldenhour/subgraph-kit';

/** What every writer of this subgraph needs. */
export interface Store {
  readonly database: Database;
  readonly clock: DatabaseClock;
  readonly relay: Relay;
}
