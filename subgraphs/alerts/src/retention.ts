import { pruneChangeLog, readPosition } from '@goldenhour/subgraph-kit';
import { AnnouncementRow } from './announcement/announcement.entity';
import { TOPICS } from './entities';
import type { Store } from './store';

/** Nobody resumes here: changes are kept a day, for those who look for the cause of something. */
const KEPT_MS = 24 * 60 * 60 * 1000;
/** An announcement can be looked up this long after its end, milliseconds. */
const ENDED_KEPT_MS = 90 * 24 * 60 * 60 * 1000;

/** Removes what nobody asks for any more. */
export async function removeOld({ database, clock }: Store): Promise<void> {
  const em = database.em.fork();
  const now = await clock.now(em);
  for (const topic of TOPICS) {
    const { published } = await readPosition(em, topic);
    await pruneChangeLog(em, topic, now - KEPT_MS, published);
  }
  await em.nativeDelete(AnnouncementRow, { endsAt: { $lt: now - ENDED_KEPT_MS } });
}
