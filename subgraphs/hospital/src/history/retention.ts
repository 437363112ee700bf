import { pruneChangeLog, readPosition } from '@goldenhour/subgraph-kit';
import { TOPICS } from '../entities';
import type { Store } from '../store/store';
import { BedHistoryRow } from './bed-history.entity';

const HOUR_MS = 60 * 60 * 1000;

export interface RetentionTimes {
  /** How long a client may be away and still resume, milliseconds. */
  readonly changeLogMs: number;
  /** How far back charts reach, milliseconds. */
  readonly bedHistoryMs: number;
}

/** Removes changes and points of history that are older than they are kept, by the database's clock. */
export async function removeOld({ database, clock }: Store, kept: RetentionTimes): Promise<void> {
  const em = database.em.fork();
  const now = await clock.now(em);
  for (const topic of TOPICS) {
    const { published } = await readPosition(em, topic);
    await pruneChangeLog(em, topic, now - kept.changeLogMs, published);
  }
  const before = now - kept.bedHistoryMs;
  for (;;) {
    const [oldest] = await em.find(
      BedHistoryRow,
      { at: { $lt: before } },
      { fields: ['at'], orderBy: { at: 'asc' }, limit: 1, disableIdentityMap: true },
    );
    if (!oldest) return;
    // An hour at a time: no statement holds its locks for long.
    await em.nativeDelete(BedHistoryRow, { at: { $lt: Math.min(before, oldest.at + HOUR_MS) } });
  }
}
