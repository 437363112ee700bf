import type { FeedState } from '@goldenhour/events';
import type { EntityManager } from '@goldenhour/subgraph-kit';
import { FeedStateRow } from './feed-state.entity';

const ONLY = 1;

export async function readFeedState(em: EntityManager): Promise<FeedStateRow | null> {
  return em.findOne(FeedStateRow, ONLY, { disableIdentityMap: true });
}

/** Writes what is given and leaves the rest as it was. @returns what the public sees of it */
export async function writeFeedState(em: EntityManager, fields: Partial<FeedStateRow>): Promise<FeedState> {
  await em.upsert(FeedStateRow, { id: ONLY, ...fields });
  return toFeedState((await readFeedState(em))!);
}

export function toFeedState(row: FeedStateRow): FeedState {
  const { source, lastSuccessAt, quarantined, failure } = row;
  return { source, lastSuccessAt, quarantined, failure };
}
