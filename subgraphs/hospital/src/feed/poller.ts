import { setTimeout as sleep } from 'node:timers/promises';
import { createBackoff, type FailureKind, type NemcSource, type PollResult } from '@goldenhour/nemc';
import type { Logger } from '@goldenhour/service-kit';
import type { Store } from '../store/store';
import type { FeedMetrics } from './feed-metrics';
import { readFeedState } from './feed-state';
import type { FeedStore } from './feed-store';

const DAY_MS = 24 * 60 * 60 * 1000;

export interface PollerOptions {
  readonly source: NemcSource;
  readonly store: Store;
  readonly feed: FeedStore;
  /** Milliseconds from the end of one poll to the begin of the next. */
  readonly intervalMs: number;
  /** Off for recordings, which may hold a part of the country. */
  readonly refuseHalfPolls: boolean;
  readonly log: Logger;
  readonly metrics: FeedMetrics;
}

type Outcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly failure: { kind: FailureKind | 'TOO_FEW'; message: string } };

/** Reads the national feed at its interval, one poll at a time, and hands good ones to the store. */
export class Poller {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  /** The last outcome of each operation: a change of state is logged once. */
  private readonly outcomes = new Map<string, string>();

  constructor(private readonly options: PollerOptions) {}

  start(): void {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const backoff = createBackoff({ intervalMs: this.options.intervalMs });
    while (!this.stopping.signal.aborted) {
      const outcome = await this.pollOnce();
      const failure = outcome.ok || outcome.failure.kind === 'TOO_FEW' ? { ok: true as const } : outcome;
      const wait = backoff.waitAfter(failure as Parameters<typeof backoff.waitAfter>[0]);
      await sleep(wait, undefined, { signal: this.stopping.signal, ref: false }).catch(() => undefined);
    }
  }

  /** One round: the institutions when a day has passed, then beds, then severe illness. Never rejects. */
  async pollOnce(): Promise<Outcome> {
    try {
      if (await this.institutionsAreDue()) {
        await this.poll('institutions', this.options.source.institutions(), (rows) =>
          this.options.feed.storeInstitutions(rows),
        );
      }
      const beds = await this.poll(
        'beds',
        this.options.source.realTimeBeds(),
        async (rows) => {
          const { quarantined } = await this.options.feed.storeBeds(rows);
          this.options.metrics.quarantined.set(quarantined);
          this.options.metrics.lastSuccess.setToCurrentTime();
        },
        (rows) => this.hasTooFew(rows.length),
      );
      if (!beds.ok) await this.options.feed.noteFailure(beds.failure.kind);
      await this.poll('severeIllness', this.options.source.severeIllness(), (rows) =>
        this.options.feed.storeSevereIllness(rows),
      );
      return beds;
    } catch (error) {
      this.options.log.error({ err: error }, 'A poll could not be stored; the next one tries again');
      return { ok: true };
    }
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
      outcome = {
        ok: false,
        failure: { kind: 'TOO_FEW', message: `Only ${result.rows.length} hospitals came.` },
      };
    }
    if (result.ok && outcome.ok) await store(result.rows);
    end();
    this.report(operation, outcome);
    return outcome;
  }

  private report(operation: string, outcome: Outcome): void {
    const state = outcome.ok ? 'ok' : outcome.failure.kind;
    this.options.metrics.polls.inc({ operation, outcome: state });
    const before = this.outcomes.get(operation);
    this.outcomes.set(operation, state);
    if (before === state) return;
    const { log } = this.options;
    if (!outcome.ok)
      log.warn(
        { operation, failure: state },
        `The feed fails: ${outcome.failure.message} The last good data stays and ages.`,
      );
    else if (before !== undefined) log.info({ operation }, 'The feed is good again');
  }

  private async institutionsAreDue(): Promise<boolean> {
    const em = this.options.store.database.em.fork();
    const state = await readFeedState(em);
    return (
      state?.institutionsAt == null ||
      (await this.options.store.clock.now(em)) - state.institutionsAt > DAY_MS
    );
  }

  /** Fewer than half of the hospitals of the last good nationwide poll is an outage, not news. */
  private async hasTooFew(count: number): Promise<boolean> {
    if (count === 0) return true;
    if (!this.options.refuseHalfPolls) return false;
    const state = await readFeedState(this.options.store.database.em.fork());
    return count * 2 < (state?.lastGoodCount ?? 0);
  }
}
