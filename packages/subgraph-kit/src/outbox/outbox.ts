import { randomUUID } from 'node:crypto';
import type { EventMap, Topic } from '@goldenhour/events';
import type { DatabaseClock } from '../database/database-clock';
import type { EntityManager } from '../database/orm';

/**
 * Leaves an event in the outbox, inside the caller's transaction: the state and its event commit together
 * or not at all. A writer never numbers; the relay does, in commit order.
 * @param eventId unique; given by a writer whose rows also point at the event
 */
export async function writeOutbox<T extends Topic>(
  em: EntityManager,
  clock: DatabaseClock,
  topic: T,
  payload: EventMap[T],
  eventId: string = randomUUID(),
): Promise<void> {
  await em.execute(`insert into outbox (event_id, topic, payload, at) values (?, ?, ?, ${clock.sql})`, [
    eventId,
    topic,
    JSON.stringify(payload),
  ]);
}
