import { setTimeout as sleep } from 'node:timers/promises';
import { createBackoff } from '@goldenhour/nemc';
import type { Lease } from '@goldenhour/subgraph-kit';
import { readFeedState, writeFeedState } from './feed-state';
import type { Outcome } from './poll-report';
import { PollRound, type PollRoundOptions } from './poll-round';

/** How often the lease is renewed or asked for: a killed poller is followed by another within 30 s. */
const LEASE_BEAT_MS = 8_000;
export const POLLER_LEASE_MS = 20_000;

export interface PollerOptions extends PollRoundOptions {
  /** Milliseconds from the begin of one round to the begin of the next. */
  readonly intervalMs: number;
  /** Only its holder calls the feed, of however many processes. */
  readonly lease: Lease;
}

/** Reads the national feed at its interval, one round at a time, while it holds the lease. */
export class Poller {
  private readonly stopping = new AbortController();
  private readonly round: PollRound;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly options: PollerOptions) {
    this.round = new PollRound(options);
  }

  start(): void {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
    await this.options.lease.release().catch(() => undefined);
  }

  /** One round, whoever holds the lease. @throws when the database is away */
  pollOnce(): Promise<Outcome> {
    return this.round.run();
  }

  private async run(): Promise<void> {
    const { intervalMs, log } = this.options;
    const backoff = createBackoff({ intervalMs });
    let wait = intervalMs;
    while (!this.isStopping()) {
      try {
        const due = await this.untilDue(wait);
        await this.pause(Math.min(due, LEASE_BEAT_MS));
        if (due > LEASE_BEAT_MS || this.isStopping() || !(await this.options.lease.hold())) continue;
        await this.noteAttempt();
        const outcome = await this.pollOnce();
        wait = backoff.waitAfter(asResult(outcome));
      } catch (error) {
        log.error({ err: error }, 'A poll could not be stored; the next one tries again');
        await this.pause(Math.min(intervalMs, LEASE_BEAT_MS));
      }
    }
  }

  /**
   * Milliseconds until the next round is due: counted from the last one of any process, so that neither a
   * restart nor a change of the lease's holder calls the feed too often. Without the lease: a beat.
   */
  private async untilDue(wait: number): Promise<number> {
    const { database, clock } = this.options.store;
    if (!(await this.options.lease.hold())) return LEASE_BEAT_MS;
    const em = database.em.fork();
    const state = await readFeedState(em);
    if (state?.attemptedAt == null || state.source !== this.options.source.kind) return 0;
    return Math.min(wait, Math.max(0, state.attemptedAt + wait - (await clock.now(em))));
  }

  private async noteAttempt(): Promise<void> {
    const { database, clock } = this.options.store;
    const em = database.em.fork();
    await writeFeedState(em, { source: this.options.source.kind, attemptedAt: await clock.now(em) });
  }

  private isStopping(): boolean {
    return this.stopping.signal.aborted;
  }

  private async pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.stopping.signal, ref: false }).catch(() => undefined);
  }
}

/** A poll with too few rows says nothing about the quota. */
function asResult(outcome: Outcome): Parameters<ReturnType<typeof createBackoff>['waitAfter']>[0] {
  if (outcome.ok || outcome.failure.kind === 'TOO_FEW') return { ok: true };
  const { kind, message, retryAfterMs } = outcome.failure;
  return { ok: false, failure: { kind, message, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) } };
}
