import { pruneChangeLog, readPosition } from '@goldenhour/subgraph-kit';
import { TOPICS } from './entities';
import type { Store } from './store';

/** Nobody resumes here: changes are kept a day, for those who look for the cause of something. */
const KEPT_MS = 24 * 60 * 60 * 1000;

export async function removeOldChanges({ database, clock }: Store): Promise<void> {
  const em = database.em.fork();
  const now = await clock.now(em);
  for (const topic of TOPICS) {
    const { published } = await readPosition(em, topic);
    await pruneChangeLog(em, topic, now - KEPT_MS, published);
  }
}
