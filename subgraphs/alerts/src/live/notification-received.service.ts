import type { EventBus, Notified } from '@goldenhour/events';
import { EventStream, type Database } from '@goldenhour/subgraph-kit';
import { NotificationRow } from '../notification/notification.entity';
import type { NotificationReceivedEvent } from '../notification/notification.type';
import { toNotification } from '../notification/to-notification';
import { followTopic, type TopicLog } from './live-topic';

type Stream = EventStream<NotificationReceivedEvent>;

/** Hands new notifications to those of their readers who listen: only their rows are read. */
export class NotificationReceivedService {
  private readonly streams = new Map<number, Set<Stream>>();

  private constructor(private readonly database: Database) {}

  static async start(
    bus: EventBus,
    log: TopicLog<'alerts.notified'>,
    database: Database,
  ): Promise<NotificationReceivedService> {
    const service = new NotificationReceivedService(database);
    await followTopic(bus, 'alerts.notified', log, (payload) => service.take(payload));
    return service;
  }

  subscribe(userId: number): AsyncIterableIterator<NotificationReceivedEvent> {
    const ofUser = this.streams.get(userId) ?? new Set();
    this.streams.set(userId, ofUser);
    const stream: Stream = new EventStream(() => {
      ofUser.delete(stream);
      if (ofUser.size === 0 && this.streams.get(userId) === ofUser) this.streams.delete(userId);
    });
    ofUser.add(stream);
    return stream;
  }

  private async take({ notified }: Notified): Promise<void> {
    const wanted = notified.filter(({ userId }) => this.streams.has(userId)).map(({ id }) => id);
    if (wanted.length === 0) return;
    const rows = await this.database.em
      .fork()
      .find(NotificationRow, { id: { $in: wanted } }, { orderBy: { id: 'asc' } });
    for (const row of rows) {
      for (const stream of this.streams.get(row.userId) ?? []) {
        stream.push({ notification: toNotification(row) });
      }
    }
  }
}
