import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInProcessBus, type EventBus } from '@goldenhour/events';
import { createLogger, PUBLIC_VIEWER, type Identity } from '@goldenhour/service-kit';
import { ClockOffset, encodeGlobalId } from '@goldenhour/subgraph-kit';
import type { ExecutionResult } from 'graphql';
import { AnnouncementRow } from '../announcement/announcement.entity';
import { startAlerts, type AlertsService } from '../service';

export const HOUR = 3_600_000;
export const MINUTE = 60_000;

const ANYONE: Identity = {
  viewer: PUBLIC_VIEWER,
  caller: 'gateway',
  requestId: 'test-request',
  fresh: false,
};

export const hospitalId = (number: number): string => encodeGlobalId('Hospital', number);

/** The service on a libSQL file of its own, and short words for what tests do with it. */
export class TestAlerts {
  private constructor(
    readonly service: AlertsService,
    readonly bus: EventBus,
    private readonly folder: string,
  ) {}

  static async start(): Promise<TestAlerts> {
    const folder = await mkdtemp(join(tmpdir(), 'alerts-'));
    const log = createLogger({ name: 'alerts', level: 'silent' });
    const bus = createInProcessBus((error) => {
      throw error;
    });
    const service = await startAlerts({
      database: { file: join(folder, 'alerts.db') },
      production: false,
      bus,
      log,
      migrateAtStart: true,
    });
    return new TestAlerts(service, bus, folder);
  }

  async stop(): Promise<void> {
    await this.service.stop();
    await rm(this.folder, { recursive: true });
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
