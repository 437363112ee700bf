import type { NemcSource, PollResult } from '@goldenhour/nemc';
import type { Logger } from '@goldenhour/service-kit';
import type { Store } from '../store/store';
import { DetailReader } from './detail-reader';
import type { FeedMetrics } from './feed-metrics';
import { readFeedState } from './feed-state';
import type { FeedStore } from './feed-store';
import { PollReport, type Outcome } from './poll-report';

const DAY_MS = 24 * 60 * 60 * 1000;
/** So few can all end within one interval. */
const FEW_MESSAGES = 20;

export interface PollRoundOptions {
  readonly source: NemcSource;
  readonly store: Store;
  readonly feed: FeedStore;
  /** Off for recordings, which may hold a part of the country. */
  readonly refuseHalfPolls: boolean;
  readonly log: Logger;
  readonly metrics: FeedMetrics;
}

/**
 * One round over the national feed: the list of institutions when a day has passed, then beds, severe illness
 * and messages, then the details of a few hospitals.
 */
export class PollRound {
  private readonly report: PollReport;
  private readonly details: DetailReader;

  constructor(private readonly options: PollRoundOptions) {
    this.report = new PollReport(options.log, options.metrics);
    this.details = new DetailReader(options.source, options.feed);
  }

  /** @returns how the poll of beds went. @throws when the database is away */
  async run(): Promise<Outcome> {
    const { source, feed, metrics } = this.options;
    if (await this.institutionsAreDue()) {
      await this.poll('institutions', source.institutions(), (rows) => feed.storeInstitutions(rows));
    }
    const beds = await this.poll(
      'beds',
      source.realTimeBeds(),
      async (rows) => {
        metrics.quarantined.set((await feed.storeBeds(rows)).quarantined);
        metrics.lastSuccess.setToCurrentTime();
      },
      (rows) => this.hasTooFew(rows.length),
    );
    if (!beds.ok) await feed.noteFailure(beds.failure.kind);
    // The key's limit is spent: another call would only be refused too, and prolong a per-second one.
    if (!beds.ok && beds.failure.kind === 'QUOTA') return beds;
    await this.poll('severeIllness', source.severeIllness(), (rows) => feed.storeSevereIllness(rows));
    await this.poll(
      'messages',
      source.messages(),
      (rows) => feed.storeMessages(rows),
      (rows) => this.hasTooFewMessages(rows.length),
    );
    const details = await this.details.readSome();
    if (details) this.report.add('details', details);
    return beds;
  }

  private async poll<Row>(
    operation: string,
    answer: Promise<PollResult<Row>>,
    store: (rows: readonly Row[]) => Promise<unknown>,
    tooFew: (rows: readonly Row[]) => Promise<boolean> = () => Promise.resolve(false),
  ): Promise<Outcome> {
    const end = this.options.metrics.seconds.startTimer({ operation });
    const result = await answer;
    let outcome: Outcome = result;
    if (result.ok && (await tooFew(result.rows))) {
      const message = `Only ${result.rows.length} rows came.`;
      outcome = { ok: false, failure: { kind: 'TOO_FEW', message } };
    }
    if (result.ok && outcome.ok) await store(result.rows);
    end();
    this.report.add(operation, outcome);
    return outcome;
  }

  private async institutionsAreDue(): Promise<boolean> {
    const { database, clock } = this.options.store;
    const em = database.em.fork();
    const state = await readFeedState(em);
    return state?.institutionsAt == null || (await clock.now(em)) - state.institutionsAt > DAY_MS;
  }

  /** Fewer than half of the hospitals of the last good nationwide poll is an outage, not news. */
  private async hasTooFew(count: number): Promise<boolean> {
    if (count === 0) return true;
    if (!this.options.refuseHalfPolls) return false;
    const state = await readFeedState(this.options.store.database.em.fork());
    return count * 2 < (state?.lastGoodCount ?? 0);
  }

  /** So many messages do not end at once: it would be an outage that takes every warning off the map. */
  private async hasTooFewMessages(count: number): Promise<boolean> {
    const standing = await this.options.feed.standingMessages();
    return this.options.refuseHalfPolls && standing > FEW_MESSAGES && count * 2 < standing;
  }
}
