import type { HospitalsChanged } from '@goldenhour/events';
import { NOTHING_CHANGED } from '@goldenhour/events';
import { emptyTables, type Storage } from '@goldenhour/testing/services';
import { ClockOffset } from '../database/clock-offset.entity';
import { DatabaseClock } from '../database/database-clock';
import { migrate } from '../database/migrate';
import { openDatabase, type Database, type DatabaseLocation } from '../database/orm';
import { SPINE_ENTITIES } from '../entities';
import { CreateSpineTablesLibsql, CreateSpineTablesMysql } from '../migrations/create-spine-tables';
import { IndexConsumedEventsLibsql, IndexConsumedEventsMysql } from '../migrations/index-consumed-events';

export const SPINE_TABLES = {
  entities: SPINE_ENTITIES,
  migrations: {
    libsql: [CreateSpineTablesLibsql, IndexConsumedEventsLibsql],
    mysql: [CreateSpineTablesMysql, IndexConsumedEventsMysql],
  },
};

/** The tables that every subgraph has, and the clock that tests move. */
export class Spine {
  readonly clock: DatabaseClock;
  private readonly peers: Database[] = [];

  private constructor(
    readonly database: Database,
    private readonly location: DatabaseLocation,
  ) {
    this.clock = new DatabaseClock(database, false);
  }

  /** On the storage's shared database, emptied. */
  static async open(storage: Storage): Promise<Spine> {
    const location = await storage.sharedDatabase('spine');
    const database = await openDatabase({ location, ...SPINE_TABLES });
    await migrate(database);
    await emptyTables(database);
    return new Spine(database, location);
  }

  get em() {
    return this.database.em.fork();
  }

  /** The same tables as another process sees them; libSQL belongs to one process, so there it is the same one. */
  async peer(): Promise<Database> {
    if ('file' in this.location) return this.database;
    const peer = await openDatabase({ location: this.location, ...SPINE_TABLES });
    this.peers.push(peer);
    return peer;
  }

  /** Puts the database's clock that far ahead of the real time. */
  async moveTime(offsetMs: number): Promise<void> {
    await this.em.upsert(ClockOffset, { id: 1, offsetMs });
  }

  async close(): Promise<void> {
    for (const database of [...this.peers, this.database]) await database.close();
  }
}

/** The nth change that a writer tells of. */
export function change(writer: number, nth: number): HospitalsChanged {
  return { ...NOTHING_CHANGED, reports: [{ hospitalId: writer, reportedAt: nth }] };
}
