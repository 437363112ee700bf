import { createLogger, PUBLIC_VIEWER, type Identity } from '@goldenhour/service-kit';
import {
  ClockOffset,
  encodeGlobalId,
  migrate,
  openDatabase,
  type SubgraphService,
} from '@goldenhour/subgraph-kit';
import { emptyTables, untilRelayed, WatchedBus, type Storage } from '@goldenhour/testing/services';
import type { ExecutionResult } from 'graphql';
import { AnnouncementRow } from '../announcement/announcement.entity';
import { ENTITIES } from '../entities';
import { MIGRATIONS } from '../migrations';
import { startAlerts } from '../service';

export const HOUR = 3_600_000;
export const MINUTE = 60_000;

const ANYONE: Identity = {
  viewer: PUBLIC_VIEWER,
  caller: 'gateway',
  requestId: 'test-request',
  fresh: false,
};

export const hospitalId = (number: number): string => encodeGlobalId('Hospital', number);

/** The service on an empty database, and short words for what tests do with it. */
export class TestAlerts {
  private constructor(
    readonly service: SubgraphService,
    readonly bus: WatchedBus,
  ) {}

  /** On the storage's shared database, emptied: a test has the only service of its block. */
  static async start(storage: Storage): Promise<TestAlerts> {
    const location = await storage.sharedDatabase('alerts');
    const database = await openDatabase({ location, entities: ENTITIES, migrations: MIGRATIONS });
    await migrate(database);
    await emptyTables(database);
    await database.close();
    const bus = new WatchedBus(await storage.openBus());
    const log = createLogger({ name: 'alerts', level: 'silent' });
    const options = { database: location, production: false, bus, log, migrateAtStart: false };
    return new TestAlerts(await startAlerts(options), bus);
  }

  async stop(): Promise<void> {
    await this.bus.close();
    await this.service.stop();
  }

  /** Resolves when the service has acted on all events, and those who listen have had what it told. */
  async settle(): Promise<void> {
    await this.bus.idle();
    await untilRelayed(this.service.database);
    await this.bus.idle();
  }

  /** Stores messages in this order; by default one of hospital 1 that began an hour ago and has no end. */
  async store(...messages: Partial<AnnouncementRow>[]): Promise<void> {
    const em = this.service.database.em.fork();
    for (const [index, message] of messages.entries()) {
      await em.insert(AnnouncementRow, {
        hospitalId: 1,
        province: null,
        category: 'EMERGENCY_ROOM',
        message: `message ${index + 1}`,
        illness: null,
        source: 'FEED',
        startsAt: Date.now() - HOUR,
        endsAt: null,
        ...message,
      });
    }
  }

  async clear(): Promise<void> {
    const em = this.service.database.em.fork();
    await em.nativeDelete(AnnouncementRow, {});
    await em.nativeDelete(ClockOffset, {});
  }

  /** Moves the database's clock, on which the service decides. */
  async moveClock(offsetMs: number): Promise<void> {
    await this.service.database.em.fork().upsert(ClockOffset, { id: 1, offsetMs });
  }

  ask(query: string, variables: Record<string, unknown> = {}): Promise<ExecutionResult> {
    return this.service.transport.execute({ query, variables }, ANYONE);
  }

  async subscribe(query: string, variables: Record<string, unknown> = {}) {
    const stream = await this.service.transport.subscribe({ query, variables }, ANYONE);
    if (!(Symbol.asyncIterator in stream)) throw new Error(JSON.stringify(stream.errors));
    return stream;
  }

  /** As `ask`, for what must succeed. */
  async data<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { data, errors } = await this.ask(query, variables);
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
    return data as T;
  }
}
