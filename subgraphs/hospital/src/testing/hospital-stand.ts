import { createInProcessBus, type HospitalsChanged, type Numbered } from '@goldenhour/events';
import type { BedKind } from '@goldenhour/nemc';
import { createLogger } from '@goldenhour/service-kit';
import {
  ClockOffset,
  DatabaseClock,
  encodeGlobalId,
  migrate,
  openDatabase,
  Relay,
} from '@goldenhour/subgraph-kit';
import { Board } from '../board/board';
import { loadBoard } from '../board/load-board';
import { BedRow } from '../bed/bed.entity';
import type { Bed } from '../bed/bed.type';
import { ENTITIES, TOPICS } from '../entities';
import { FeedStore } from '../feed/feed-store';
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
  ) {
    this.feed = new FeedStore(store, 'SIMULATOR');
  }

  /** @param file a libSQL file; without one the database ends with the test */
  static async open(file = ':memory:'): Promise<HospitalStand> {
    const database = await openDatabase({ location: { file }, entities: ENTITIES, migrations: MIGRATIONS });
    await migrate(database);
    const bus = createInProcessBus((error) => {
      throw error;
    });
    const clock = new DatabaseClock(database, false);
    const relay = await Relay.start({ database, clock, bus, topics: TOPICS, log: silent });
    const store: Store = { database, clock, relay };
    const stand = new HospitalStand(store, await loadBoard(store));
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
  }

  /** One sweep, as the sweeper does it. */
  async sweep(): Promise<void> {
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
    await this.store.database.close();
  }
}
