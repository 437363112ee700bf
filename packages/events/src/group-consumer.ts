import type { GroupStream } from './group-stream';
import { isReply } from './redis-connection';

/** How often it looks without having been called: milliseconds. */
const LOOK_MS = 1000;
/** Between two tries of an event that failed, doubling: milliseconds. */
const FIRST_RETRY_MS = 100;
const LONGEST_RETRY_MS = 10_000;

export interface GroupConsumerOptions {
  readonly stream: GroupStream;
  readonly handle: (event: string) => void | Promise<void>;
  /** What the handler threw; the event comes again. */
  readonly onError: (error: unknown) => void;
}

/**
 * Hands a group its events one at a time and in order, while this process holds the group; otherwise waits for its
 * turn. An event whose handler fails, or that a break of the connection kept from being acknowledged, is the next one
 * again: nothing is skipped.
 */
export class GroupConsumer {
  private readonly running: Promise<void>;
  private stopped = false;
  private rang = false;
  private waitingForBell = false;
  private endPause: (() => void) | null = null;
  private failures = 0;
  /** Handled, and not known to be acknowledged. */
  private done: string | null = null;

  constructor(private readonly options: GroupConsumerOptions) {
    this.running = this.run();
  }

  /** Something may be there: do not wait for the next look. */
  ring(): void {
    this.rang = true;
    if (this.waitingForBell) this.endPause?.();
  }

  /** Resolves when the event in hand is done and the group is free for others. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.endPause?.();
    await this.running;
  }

  private async run(): Promise<void> {
    const { stream, onError } = this.options;
    while (!this.stopped) {
      try {
        await stream.create();
        await this.takeAll();
      } catch (error) {
        // Redis is away, which the bus reports, or has lost its data and with them the group, which is made anew.
        if (isReply(error) && !error.message.startsWith('NOGROUP')) onError(error);
        await this.pause(LOOK_MS);
      }
    }
    // Where Redis is away, the lease runs out by itself.
    await stream.release(this.done).catch(() => undefined);
  }

  /** Until it is stopped or Redis fails. */
  private async takeAll(): Promise<void> {
    while (!this.stopped) {
      this.rang = false;
      const taken = await this.options.stream.take(this.done);
      this.done = null;
      if (taken === 'elsewhere') await this.pause(LOOK_MS);
      else if (taken === 'empty') await this.pauseUntilBell();
      else if (await this.handled(taken.event)) this.done = taken.entryId;
      else await this.pause(Math.min(FIRST_RETRY_MS * 2 ** (this.failures - 1), LONGEST_RETRY_MS));
    }
  }

  private async handled(event: string | null): Promise<boolean> {
    const { stream, handle, onError } = this.options;
    // An event read while this was being stopped is not handled: it waits for the next process.
    if (this.stopped) return false;
    const renewing = setInterval(() => void stream.renew().catch(() => undefined), stream.leaseMs / 4);
    try {
      if (event === null) onError(new Error('The stream was cut before this group had read it.'));
      else await handle(event);
      this.failures = 0;
      return true;
    } catch (error) {
      this.failures += 1;
      onError(error);
      return false;
    } finally {
      clearInterval(renewing);
    }
  }

  private async pauseUntilBell(): Promise<void> {
    if (this.rang) return;
    this.waitingForBell = true;
    await this.pause(LOOK_MS);
    this.waitingForBell = false;
  }

  private pause(ms: number): Promise<void> {
    if (this.stopped) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.endPause?.(), ms);
      this.endPause = () => {
        clearTimeout(timer);
        this.endPause = null;
        resolve();
      };
    });
  }
}
