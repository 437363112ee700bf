import type { Topic } from '@goldenhour/events';
import type { EntityManager } from '../database/orm';
import { ChangeLogRow } from './outbox.entity';

/** Rows removed by one statement, so that none holds its locks for long. */
const BATCH = 1000;

/**
 * Removes what a topic told before that moment (epoch milliseconds). A client whose cursor is older gets
 * CURSOR_EXPIRED. What the relay has not handed on yet is never that old: it is kept all the same.
 * @returns how many were removed
 */
export async function pruneChangeLog(
  em: EntityManager,
  topic: Topic,
  before: number,
  published: number,
): Promise<number> {
  const [kept] = await em.find(
    ChangeLogRow,
    { topic, at: { $gte: before } },
    { fields: ['sequence'], orderBy: { sequence: 'asc' }, limit: 1, disableIdentityMap: true },
  );
  const end = Math.min(kept?.sequence ?? published, published);
  let removed = 0;
  for (;;) {
    const [first] = await em.find(
      ChangeLogRow,
      { topic, sequence: { $lt: end } },
      { fields: ['sequence'], orderBy: { sequence: 'asc' }, limit: 1, disableIdentityMap: true },
    );
    if (!first) return removed;
    const upTo = Math.min(end, first.sequence + BATCH);
    removed += await em.nativeDelete(ChangeLogRow, { topic, sequence: { $lt: upTo } });
  }
}
