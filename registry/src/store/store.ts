import type { Database, DatabaseClock } from '@goldenhour/subgraph-kit';

/** What everything that reads or writes needs. */
export interface Store {
  readonly database: Database;
  readonly clock: DatabaseClock;
}
