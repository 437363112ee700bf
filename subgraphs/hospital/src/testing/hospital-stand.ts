import type { HospitalsChanged, Numbered } from '@goldenhour/events';
import type { BedKind } from '@goldenhour/nemc';
import { createLogger } from '@goldenhour/service-kit';
import {
  ClockOffset,
  DatabaseClock,
  encodeGlobalId,
  migrate,
  openDatabase,
  Relay,
  type Database,
  type DatabaseLocation,
} from '@goldenhour/subgraph-kit';
import { emptyTables, untilRelayed, WatchedBus, type Storage } from '@goldenhour/testing/services';
import { Board } from '../board/board';
import { loadBoard } from '../board/load-board';
import { BedRow } from '../bed/bed.entity';
import type { Bed } from '../bed/bed.type';
import { ENTITIES, TOPICS } from '../entities';
import { FeedStore } from '../feed/feed-store';
import { endDueHolds } from '../hold/end-due-holds';
import { HospitalReportRow } from '../hospital/hospital-report.entity';
import { MIGRATIONS } from '../migrations';
import type { Store } from '../store/store';
import { sweep } from '../sweep/sweep';

const silent = createLogger({ name: 'test', level: 'silent' });

/** The subgraph's inside without its poller and server: tables, relay, and a board that events keep. */
export class HospitalStand {
  readonly feed: FeedStore;
  /** Everything that the bus carried, in its order. */
  readonly events: Numbered<HospitalsChanged>[] = [];

  private constructor(
    readonly store: Store,
    readonly board: Board,
    readonly bus: WatchedBus,
  ) {
    this.feed = new FeedStore(store, 'SIMULATOR');
  }

  /** On the storage's shared database, emptied: a test has the only open stand of its block. */
  static async open(storage: Storage): Promise<HospitalStand> {
    return HospitalStand.over(await storage.sharedDatabase('hospital'), storage, emptyTables);
  }

  /** A process over that database, and a bus of its own. @param prepare readies the migrated tables */
  static async over(
    location: DatabaseLocation,
    storage: Storage,
    prepare: (database: Database) => Promise<void> = () => Promise.resolve(),
  ): Promise<HospitalStand> {
    const database = await openDatabase({ location, entities: ENTITIES, migrations: MIGRATIONS });
    await migrate(database);
    await prepare(database);
    const bus = new WatchedBus(await storage.openBus());
    const clock = new DatabaseClock(database, false);
    const relay = await Relay.start({ database, clock, bus, topics: TOPICS, log: silent });
    const store: Store = { database, clock, relay };
    const stand = new HospitalStand(store, await loadBoard(store), bus);
    await bus.subscribe('hospital.changed', (event) => {
      stand.events.push(event);
      stand.board.apply(event);
    });
    return stand;
  }

  /** The database's clock, epoch milliseconds. */
  now(): Promise<number> {
    return this.store.clock.now(this.store.database.em.fork());
  }

  /** Puts the database's clock that far ahead of the real time. Nothing else happens until a sweep. */
  async moveTime(offsetMs: number): Promise<void> {
    await this.store.database.em.fork().upsert(ClockOffset, { id: 1, offsetMs });
  }

  /** Resolves when everything that is committed is on the board. */
  async settle(): Promise<void> {
    await this.store.relay.drain();
    await untilRelayed(this.store.database);
    await this.bus.idle();
  }

  /** One sweep, as the sweeper does it, after the holds that are due. */
  async sweep(): Promise<void> {
    await endDueHolds(this.store);
    const now = await sweep(this.store);
    await this.settle();
    this.board.age(now);
  }

  /** What the events that `work` leaves carry. */
  async eventsOf(work: () => Promise<unknown>): Promise<HospitalsChanged[]> {
    await this.settle();
    const before = this.events.length;
    await work();
    await this.settle();
    return this.events.slice(before).map((event) => event.payload);
  }

  bed(hpid: string, kind: BedKind = 'ER_GENERAL'): Bed {
    return this.board.byHpidOf(hpid)!.bed(kind);
  }

  /** The opaque id of a hospital. */
  idOf(hpid: string): string {
    return encodeGlobalId('Hospital', this.board.byHpidOf(hpid)!.key);
  }

  async bedRow(hpid: string, kind: BedKind = 'ER_GENERAL'): Promise<BedRow> {
    const hospitalId = this.board.byHpidOf(hpid)!.key;
    return this.store.database.em.fork().findOneOrFail(BedRow, { hospitalId, kind });
  }

  async reportRow(hpid: string): Promise<HospitalReportRow> {
    const hospitalId = this.board.byHpidOf(hpid)!.key;
    return this.store.database.em.fork().findOneOrFail(HospitalReportRow, { hospitalId });
  }

  /** SQL that ran during `work`, without the begin and end of transactions. */
  async statementsOf(work: () => Promise<unknown>): Promise<string[]> {
    const statements: string[] = [];
    const knex = this.store.database.em.getKnex();
    const listen = ({ sql }: { sql: string }): void => void statements.push(sql);
    void knex.on('query', listen);
    await work();
    knex.off('query', listen);
    return statements;
  }

  async close(): Promise<void> {
    await this.store.relay.stop();
    await this.bus.close();
    await this.store.database.close();
  }
}
