import { AppError } from '@goldenhour/service-kit';
import type { GatewayMetrics } from '../metrics';

const SAMPLE_EVERY_MS = 100;
/** One long piece of work is no overload; so many samples in a row that all come late are. */
const SAMPLES = 3;
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
  readonly #recent: number[] = [];
  readonly #timer: NodeJS.Timeout;
  #expectedAt: number;

  constructor(private readonly o: OverloadOptions) {
    this.#expectedAt = this.#now() + SAMPLE_EVERY_MS;
    this.#timer = setInterval(() => this.sample(), SAMPLE_EVERY_MS);
    this.#timer.unref();
  }

  /** The error to answer with; undefined while there is room. */
  refusal(transport: string): AppError | undefined {
    const { delayMs, metrics } = this.o;
    if (delayMs === 0 || this.#recent.length < SAMPLES || Math.min(...this.#recent) <= delayMs)
      return undefined;
    metrics.shed.inc({ transport });
    return new AppError('OVERLOADED', undefined, { retryAfterSeconds: RETRY_AFTER_SECONDS });
  }

  /** Looks how late it is; a timer does so. */
  sample(): void {
    const now = this.#now();
    const late = Math.max(0, now - this.#expectedAt);
    this.#expectedAt = now + SAMPLE_EVERY_MS;
    this.#recent.push(late);
    if (this.#recent.length > SAMPLES) this.#recent.shift();
    this.o.metrics.eventLoopDelay.set(late / 1000);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #now(): number {
    return this.o.now?.() ?? performance.now();
  }
}
