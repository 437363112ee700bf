import { setImmediate as breathe } from 'node:timers/promises';
import type { Logger } from '@goldenhour/service-kit';
import { Chore, Lease, transact } from '@goldenhour/subgraph-kit';
import type { Store } from '../store/store';
import { noticeDueAnnouncements } from './due-announcements';
import { OccasionRow } from './occasion.entity';
import { tellNext } from './tell-next';

/** How often it looks without being woken: announcements become due, other processes raise occasions. Milliseconds. */
const LOOK_MS = 1_000;
/** A process that dies is followed by another after this time, milliseconds. */
const LEASE_MS = 10_000;

/**
 * Puts occasions into the inboxes of those whom they concern, a chunk at a time: what is urgent first, then whatever had
 * the fewest turns, so that one occasion with ten thousand members keeps none waiting. One process at a time does it.
 */
export class FanOut {
  private readonly lease: Lease;
  private readonly looking: Chore;
  private running: Promise<void> | null = null;
  private asked = false;
  private stopped = false;

  /** @param onDeliveries called when there is something to send outside */
  constructor(
    private readonly store: Store,
    private readonly onDeliveries: () => void,
    log: Logger,
  ) {
    this.lease = new Lease(store.database, store.clock, 'fan-out', LEASE_MS);
    const what = 'notifications are put into inboxes';
    this.looking = new Chore({ what, everyMs: LOOK_MS, run: () => this.drain(), log });
  }

  start(): this {
    this.looking.start();
    return this;
  }

  /** Something was raised: do not wait for the next look. What fails is tried, and logged, by that. */
  wake(): void {
    if (!this.stopped) void this.drain().catch(() => undefined);
  }

  /** Resolves when nobody waits to be told any more, unless another process is at it. */
  drain(): Promise<void> {
    this.asked = true;
    this.running ??= this.run();
    return this.running;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.looking.stop();
    await this.running?.catch(() => undefined);
    await this.lease.release().catch(() => undefined);
  }

  private async run(): Promise<void> {
    try {
      while (this.takeAsk()) {
        while ((await noticeDueAnnouncements(this.store)) && this.goesOn());
        while ((await this.turn()) && this.goesOn()) await breathe();
      }
    } finally {
      this.running = null;
    }
  }

  /** Whether somebody asked since the last look. Looking and ending are one step: no ask falls between. */
  private takeAsk(): boolean {
    const asked = this.asked && this.goesOn();
    this.asked = false;
    return asked;
  }

  private goesOn(): boolean {
    return !this.stopped;
  }

  /** Tells the next members of the occasion whose turn it is. @returns false when none waits */
  private async turn(): Promise<boolean> {
    const { database } = this.store;
    const waiting = await database.em.fork().execute<unknown[]>('select 1 from occasion limit 1');
    if (waiting.length === 0 || !(await this.lease.hold())) return false;
    const told = await transact(database, async (em) => {
      const [occasion] = await em.find(
        OccasionRow,
        {},
        { orderBy: { urgent: 'desc', chunks: 'asc', id: 'asc' }, limit: 1, disableIdentityMap: true },
      );
      return occasion ? tellNext(this.store, em, occasion) : null;
    });
    if (told === null) return false;
    this.store.relay.wake();
    if (told) this.onDeliveries();
    return true;
  }
}
