import type { FeedState } from '@goldenhour/events';
import type { Database } from '@goldenhour/subgraph-kit';
import { readFeedState } from './feed-state';

/**
 * One database holds one feed. Made-up hospitals of the simulator beside real ones could send an ambulance to a
 * place that does not exist.
 * @throws Error that says what to change
 */
export async function requireSameFeed(database: Database, source: FeedState['source']): Promise<void> {
  const state = await readFeedState(database.em.fork());
  if (!state || state.source === source) return;
  throw new Error(
    `The storage holds hospitals of the ${state.source} feed, and those of the ${source} feed would stand among them. ` +
      'Set another DATA_DIR (or another schema in MYSQL_URL) for this feed.',
  );
}
