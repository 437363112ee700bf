import { AppError } from '@goldenhour/service-kit';
import type { GatewayMetrics } from '../metrics';

const LOOK_EVERY_MS = 100;
/** One long piece of work is no overload; so many looks in a row that all come late are. */
const LATE_LOOKS = 3;
const RETRY_AFTER_SECONDS = 2;

export interface OverloadOptions {
  /** How late the event loop may be; 0 refuses nobody. */
  readonly delayMs: number;
  readonly metrics: Pick<GatewayMetrics, 'eventLoopDelay' | 'shed'>;
  /** Milliseconds that never go back. */
  readonly now?: () => number;
}

/**
 * Whether this process has more to do than it can: its event loop comes to each thing late. Work that is refused at the
 * door costs next to nothing, and what is inside still finishes in time.
 */
export class Overload {
  /** Looks in a row that came late. */
  #lateLooks = 0;
  readonly #timer: NodeJS.Timeout;
  #expectedAt: number;

  constructor(private readonly o: OverloadOptions) {
    this.#expectedAt = this.#now() + LOOK_EVERY_MS;
    this.#timer = setInterval(() => this.look(), LOOK_EVERY_MS);
    this.#timer.unref();
  }

  /** The error to answer with; undefined while there is room. */
  refusal(transport: string): AppError | undefined {
    if (this.#lateLooks < LATE_LOOKS) return undefined;
    this.o.metrics.shed.inc({ transport });
    return new AppError('OVERLOADED', undefined, { retryAfterSeconds: RETRY_AFTER_SECONDS });
  }

  /** How late is it? A timer asks. */
  look(): void {
    const now = this.#now();
    const late = Math.max(0, now - this.#expectedAt);
    this.#expectedAt = now + LOOK_EVERY_MS;
    const { delayMs, metrics } = this.o;
    this.#lateLooks = delayMs > 0 && late > delayMs ? this.#lateLooks + 1 : 0;
    metrics.eventLoopDelay.set(late / 1000);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #now(): number {
    return this.o.now?.() ?? performance.now();
  }
}
