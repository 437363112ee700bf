import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock, Logger } from '@goldenhour/service-kit';
import type { Store } from '../store/store';
import { sweep } from './sweep';

/** How often time is looked at, milliseconds. */
const EVERY_MS = 1000;

export interface SweeperOptions {
  readonly store: Store;
  /** Brings the board to the end of the log: what a live push left out is there within a second. */
  readonly catchUp: () => Promise<void>;
  /** Called with the present moment after each sweep, and by the local clock while none is done. */
  readonly onTime: (now: number) => void;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Runs the sweep again and again, and keeps the board's time when the database cannot be asked. */
export class Sweeper {
  private readonly stopping = new AbortController();
  private ticking: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();
  /** The database's clock minus ours, at the last sweep. */
  private ahead = 0;
  private failing = false;

  constructor(private readonly options: SweeperOptions) {}

  start(): void {
    this.running = this.run();
    // Beside the sweep, not after it: a database that neither answers nor fails must not stop time.
    this.ticking = setInterval(() => this.tick(), EVERY_MS).unref();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    if (this.ticking) clearInterval(this.ticking);
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await this.once();
      await sleep(EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  private async once(): Promise<void> {
    const { store, clock, log, onTime, catchUp } = this.options;
    try {
      const now = await sweep(store);
      await catchUp();
      this.ahead = now - clock.now();
      onTime(now);
      if (this.failing) log.info('The sweep of freshness works again');
      this.failing = false;
    } catch (error) {
      if (!this.failing)
        log.error({ err: error }, 'The sweep of freshness failed; what is shown ages by the local clock');
      this.failing = true;
    }
  }

  private tick(): void {
    const { clock, onTime } = this.options;
    onTime(clock.now() + this.ahead);
  }
}
