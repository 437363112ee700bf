import type { TestPlatform } from './test-platform';
import { waitFor } from './wait-for';

/** Resolves when that many more rounds over the feed have ended, everything that they read stored. */
export async function nextPolls(platform: Pick<TestPlatform, 'query'>, count: number): Promise<void> {
  // A round reads beds first: when the next one has them, the one before has stored the rest too.
  let last = await lastSuccessAt(platform);
  for (let seen = 0; seen <= count; seen += 1) {
    last = await waitFor('the next poll', async () => {
      const next = await lastSuccessAt(platform);
      return next !== last && next;
    });
  }
}

async function lastSuccessAt(platform: Pick<TestPlatform, 'query'>): Promise<string> {
  const { data } = await platform.query('{ bedBoard { feed { lastSuccessAt } } }');
  return data.bedBoard.feed.lastSuccessAt;
}
