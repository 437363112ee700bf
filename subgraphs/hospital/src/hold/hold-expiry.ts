import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@goldenhour/service-kit';
import type { Store } from '../store/store';
import { endDueHolds } from './end-due-holds';

/** A look at the clock is due at least this often, milliseconds: another process may have made or ended holds. */
const EVERY_MS = 200;

/** Ends holds at the moment when they are due: a bed that is free again must not be hidden until the next sweep. */
export class HoldExpiry {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private failing = false;

  constructor(
    private readonly store: Store,
    private readonly log: Logger,
  ) {}

  start(): this {
    this.running = this.run();
    return this;
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const dueIn = await this.once();
      await sleep(Math.min(dueIn, EVERY_MS), undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  private async once(): Promise<number> {
    try {
      const dueIn = await endDueHolds(this.store);
      if (this.failing) this.log.info('Holds end in time again');
      this.failing = false;
      return dueIn;
    } catch (error) {
      if (!this.failing) this.log.error({ err: error }, 'Holds could not be ended; it is tried again');
      this.failing = true;
      return EVERY_MS;
    }
  }
}
