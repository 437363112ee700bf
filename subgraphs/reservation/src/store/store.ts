import type { Database, DatabaseClock, Relay } from '@goldenhour/subgraph-kit';
import type { KeyRing } from '../keys/key-ring';
import type { CrashPoint } from './crash-point';

/** What every writer of this subgraph needs. */
export interface Store {
  readonly database: Database;
  readonly clock: DatabaseClock;
  readonly relay: Relay;
  readonly keys: KeyRing;
  readonly crashPoint: CrashPoint;
}
