import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@goldenhour/service-kit';

export interface ChoreOptions {
  /** What it does, for the log: "old changes are removed". */
  readonly what: string;
  /** Milliseconds between the end of one run and the begin of the next. */
  readonly everyMs: number;
  readonly run: () => Promise<unknown>;
  readonly log: Logger;
}

/** Work that is done again and again while the service runs. A failure is logged once, and tried again. */
export class Chore {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private failing = false;

  constructor(private readonly options: ChoreOptions) {}

  start(): this {
    this.running = this.repeat();
    return this;
  }

  /** Resolves when a run that is under way has ended. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async repeat(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await this.once();
      await sleep(this.options.everyMs, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  private async once(): Promise<void> {
    const { what, run, log } = this.options;
    try {
      await run();
      if (this.failing) log.info(`Works again: ${what}`);
      this.failing = false;
    } catch (error) {
      if (!this.failing) log.error({ err: error }, `Failed, it is tried again: ${what}`);
      this.failing = true;
    }
  }
}
