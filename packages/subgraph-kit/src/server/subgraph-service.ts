import type { EventBus } from '@goldenhour/events';
import type { Logger, SubgraphTransport } from '@goldenhour/service-kit';
import type { Database, DatabaseLocation } from '../database/orm';

/** What every subgraph is started with, alone or as a part of the platform. */
export interface SubgraphOptions {
  readonly database: DatabaseLocation;
  readonly bus: EventBus;
  /** Production ignores the row that moves the database's clock in tests. */
  readonly production: boolean;
  readonly log: Logger;
  /** Only where the database belongs to this process alone. */
  readonly migrateAtStart: boolean;
  /** Ends the wait for a database that does not answer. */
  readonly signal?: AbortSignal;
  /** Told what the start needs next, and waits for as long as it is away. */
  readonly onWait?: (what: string) => void;
}

/** A subgraph that answers. */
export interface SubgraphService {
  readonly name: string;
  readonly transport: SubgraphTransport;
  readonly schemaSdl: string;
  readonly database: Database;
  /** @throws with a reason when the service cannot answer */
  checkReady(): Promise<void>;
  stop(): Promise<void>;
}
