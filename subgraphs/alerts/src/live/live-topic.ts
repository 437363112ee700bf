import type { EventBus, EventMap, Numbered, Topic } from '@goldenhour/events';
import { asEvent, readLog, readPosition, type Database } from '@goldenhour/subgraph-kit';

type Hand<T extends Topic> = (payload: EventMap[T]) => void | Promise<void>;

/** Where the log is, and its events with `after` < number ≤ `upTo`, in order. */
export interface TopicLog<T extends Topic> {
  readonly last: { readonly epoch: string; readonly sequence: number };
  readonly read: (after: number, upTo: number) => Promise<readonly Numbered<EventMap[T]>[]>;
}

/**
 * Hands on each event of a topic once and in order: one subscription of the bus for all clients that listen. After a
 * break of the bus an event can come again, or others can be missing before it: the log has those.
 */
export async function followTopic<T extends Topic>(
  bus: EventBus,
  topic: T,
  log: TopicLog<T>,
  hand: Hand<T>,
): Promise<void> {
  let { last } = log;
  const handOn = async ({ epoch, sequence, payload }: Numbered<EventMap[T]>): Promise<void> => {
    last = { epoch, sequence };
    await hand(payload);
  };
  await bus.subscribe(topic, async (event) => {
    if (event.epoch === last.epoch) {
      if (event.sequence <= last.sequence) return;
      for (const missed of await log.read(last.sequence, event.sequence - 1)) await handOn(missed);
    }
    await handOn(event);
  });
}

/** A topic that this service tells, from where its log is now. */
export async function logOf<T extends Topic>(database: Database, topic: T): Promise<TopicLog<T>> {
  const { epoch, published } = await readPosition(database.em.fork(), topic);
  return {
    last: { epoch, sequence: published },
    async read(after, upTo) {
      const rows = await readLog(database.em.fork(), topic, after, upTo);
      return rows.map((row) => asEvent<T>(row, epoch));
    },
  };
}
