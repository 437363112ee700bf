import { pruneChangeLog, readPosition } from '@goldenhour/subgraph-kit';
import { TOPICS } from '../entities';
import { BedHoldRow } from '../hold/bed-hold.entity';
import type { Store } from '../store/store';
import { BedHistoryRow } from './bed-history.entity';

const HOUR_MS = 60 * 60 * 1000;
/** How long a hold that has ended is remembered, so that its id is not used anew. */
const HOLDS_KEPT_MS = 30 * 24 * HOUR_MS;

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
  // A hold's due time is at most a day after its end; with its state it is what the table is indexed by.
  await em.nativeDelete(BedHoldRow, {
    state: { $in: ['RELEASED', 'ARRIVED', 'EXPIRED'] },
    expiresAt: { $lt: now - HOLDS_KEPT_MS },
  });
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
