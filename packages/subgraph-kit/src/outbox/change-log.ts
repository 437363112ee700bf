import type { EventMap, Numbered, Topic } from '@goldenhour/events';
import type { EntityManager } from '../database/orm';
import type { Plain } from '../database/plain';
import { ChangeLogRow, RelayPosition } from './outbox.entity';

/** How far the relay has come with a topic, as the tables say inside this transaction. */
export function readPosition(em: EntityManager, topic: Topic): Promise<RelayPosition> {
  return em.findOneOrFail(RelayPosition, { topic }, { disableIdentityMap: true });
}

/** A topic's events with `after` < number ≤ `upTo`, in order. */
export function readLog(
  em: EntityManager,
  topic: Topic,
  after: number,
  upTo: number,
): Promise<Plain<ChangeLogRow>[]> {
  if (upTo <= after) return Promise.resolve([]);
  return em
    .createQueryBuilder(ChangeLogRow)
    .select('*')
    .where({ topic, sequence: { $gt: after, $lte: upTo } })
    .orderBy({ sequence: 'asc' })
    .execute('all');
}

export function asEvent<T extends Topic>(row: Plain<ChangeLogRow>, epoch: string): Numbered<EventMap[T]> {
  return {
    id: row.eventId,
    epoch,
    sequence: row.sequence,
    at: row.at,
    payload: JSON.parse(row.payload) as EventMap[T],
  };
}
