import type { EventMap, ReservationsChanged, Topic, UserDescription } from '@goldenhour/events';
import { createLogger, parseEnv, PUBLIC_VIEWER, type Identity, type Viewer } from '@goldenhour/service-kit';
import {
  ClockOffset,
  DatabaseClock,
  encodeGlobalId,
  migrate,
  openDatabase,
  type SubgraphService,
} from '@goldenhour/subgraph-kit';
import { emptyTables, untilRelayed, waitFor, WatchedBus, type Storage } from '@goldenhour/testing/services';
import { randomUUID } from 'node:crypto';
import type { ExecutionResult } from 'graphql';
import { z } from 'zod';
import { AnnouncementRow } from '../announcement/announcement.entity';
import { ENTITIES } from '../entities';
import { MIGRATIONS } from '../migrations';
import { alertsEnvShape, startAlerts } from '../service';

export const HOUR = 3_600_000;
export const MINUTE = 60_000;

const IDENTITY: Omit<Identity, 'viewer'> = { caller: 'gateway', requestId: 'test-request', fresh: false };

export const userId = (number: number): string => encodeGlobalId('User', number);
export const hospitalId = (number: number): string => encodeGlobalId('Hospital', number);

export const CREW = { organization: '서울소방', vehicle: '119-1', province: '서울특별시' } as const;
const NOBODY_SPECIAL = {
  role: 'MEMBER',
  hospitalId: null,
  organization: null,
  vehicle: null,
  province: null,
  language: 'KO',
  favoriteHospitalIds: [],
  deleted: false,
} as const;

/** The service on an empty database, and short words for what tests do with it. */
export class TestAlerts {
  private told = 0;

  private constructor(
    readonly service: SubgraphService,
    readonly bus: WatchedBus,
  ) {}

  /** On the storage's shared database, emptied: a test has the only service of its block. */
  static async start(storage: Storage, variables: Record<string, string> = {}): Promise<TestAlerts> {
    const location = await storage.sharedDatabase('alerts');
    const database = await openDatabase({ location, entities: ENTITIES, migrations: MIGRATIONS });
    await migrate(database);
    await emptyTables(database);
    await database.close();
    const bus = new WatchedBus(await storage.openBus());
    const log = createLogger({ name: 'alerts', level: 'silent' });
    const env = parseEnv(z.object(alertsEnvShape), variables);
    const options = { env, database: location, production: false, bus, log, migrateAtStart: false };
    return new TestAlerts(await startAlerts(options), bus);
  }

  async stop(): Promise<void> {
    await this.bus.close();
    await this.service.stop();
  }

  /** Resolves when the service has acted on all events, and those who listen have had what it told. */
  async settle(): Promise<void> {
    await this.bus.idle();
    await this.untilTold();
    await untilRelayed(this.service.database);
    await this.bus.idle();
  }

  /** Resolves when nobody waits to be told of anything that has begun. */
  private async untilTold(): Promise<void> {
    const { database } = this.service;
    const { sql } = new DatabaseClock(database, false);
    await waitFor('the inboxes', async () => {
      const waiting = await database.em
        .fork()
        .execute<unknown[]>(
          `select 1 from occasion union all select 1 from announcement where tell_at <= ${sql}`,
        );
      return waiting.length === 0;
    });
  }

  /** Tells the service something, as another service does, and waits until it has acted on it. */
  async tell<T extends Topic>(topic: T, payload: EventMap[T], id: string = randomUUID()): Promise<void> {
    this.told += 1;
    await this.bus.publish(topic, { id, epoch: 'test', sequence: this.told, at: Date.now(), payload });
    await this.settle();
  }

  /** Makes people known; members by default, who read Korean. */
  know(...people: (Partial<Omit<UserDescription, 'id'>> & { readonly number: number })[]): Promise<void> {
    const users = people.map(({ number, ...more }) => ({ ...NOBODY_SPECIAL, ...more, id: userId(number) }));
    return this.tell('user.described', { users });
  }

  /** Tells what befell a reservation of hospital 1 by crew 119-1. */
  befall(
    step: ReservationsChanged['reservations'][number]['step'],
    more: Partial<ReservationsChanged['reservations'][number]> = {},
    steps: ReservationsChanged['steps'] = [],
  ): Promise<void> {
    const reservation = {
      id: 1,
      hospitalId: 1,
      step,
      status: 'PENDING' as const,
      closeReason: null,
      ...more,
    };
    const transport = { id: 1, ...CREW, status: 'IN_PROGRESS' as const };
    return this.tell('reservation.changed', { transport, steps, reservations: [reservation] });
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
        unavailable: false,
        source: 'FEED',
        startsAt: Date.now() - HOUR,
        endsAt: null,
        tellAt: null,
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

  ask(
    query: string,
    variables: Record<string, unknown> = {},
    viewer: Viewer = PUBLIC_VIEWER,
  ): Promise<ExecutionResult> {
    return this.service.transport.execute({ query, variables }, { ...IDENTITY, viewer });
  }

  async subscribe(query: string, variables: Record<string, unknown> = {}, viewer: Viewer = PUBLIC_VIEWER) {
    const identity = { ...IDENTITY, viewer };
    const stream = await this.service.transport.subscribe({ query, variables }, identity);
    if (!(Symbol.asyncIterator in stream)) throw new Error(JSON.stringify(stream.errors));
    return stream;
  }

  /** As `ask`, for what must succeed. */
  async data<T>(
    query: string,
    variables: Record<string, unknown> = {},
    viewer: Viewer = PUBLIC_VIEWER,
  ): Promise<T> {
    const { data, errors } = await this.ask(query, variables, viewer);
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
    return data as T;
  }
}
