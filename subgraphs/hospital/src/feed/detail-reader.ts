import type { NemcSource } from '@goldenhour/nemc';
import type { FeedStore } from './feed-store';
import type { Outcome } from './poll-report';

/** Calls in one round where calls cost nothing. */
const FREE_CALLS = 20;

/**
 * Reads the details of hospitals (operation 5), which need a call each, a few in every round: those never read
 * first, then those read longest ago. The live service has a quota, so there one call waits for its share of
 * the week.
 */
export class DetailReader {
  constructor(
    private readonly source: NemcSource,
    private readonly feed: FeedStore,
  ) {}

  /** Null when nothing is due. The first failure ends the round's calls. */
  async readSome(): Promise<Outcome | null> {
    const live = this.source.kind === 'LIVE';
    const due = await this.feed.hospitalsWithoutDetails(live ? 1 : FREE_CALLS, live);
    for (const { id, hpid } of due) {
      const answer = await this.source.institutionDetail(hpid);
      if (!answer.ok) return answer;
      await this.feed.storeDetails(id, answer.rows[0]?.departments ?? null);
    }
    return due.length > 0 ? { ok: true } : null;
  }
}
