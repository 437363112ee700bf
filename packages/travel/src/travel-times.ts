import { circuitBreaker, ConsecutiveBreaker, handleAll, isBrokenCircuitError } from 'cockatiel';
import { estimateTravel } from './estimate';
import { Osrm } from './osrm';
import type { Point } from './point';
import { toMinutes, type TravelTime } from './travel-time';

/** A crew waits for a recommendation: a router that needs longer is worth less than the estimate. */
const TIMEOUT_MS = 800;
/** A router that failed this often in a row is not asked… */
const FAILURES_TO_OPEN = 3;
/** …for this long; then one question tries it again. */
const OPEN_MS = 10_000;

export interface TravelTimesOptions {
  /** An OSRM server; without one every time is an estimate. */
  readonly osrmUrl?: string | undefined;
  readonly timeoutMs?: number;
  /** How long a router that fails is left alone, milliseconds. */
  readonly openMs?: number;
  /** Told when the router begins to fail, with the reason, and when it answers again (null). */
  readonly onRouter?: (failure: string | null) => void;
}

/** Travel times from one place to many, by a road router where there is one, and never without an answer. */
export class TravelTimes {
  private readonly osrm: Osrm | null;
  private readonly breaker;
  private failing = false;

  constructor(private readonly options: TravelTimesOptions = {}) {
    const { osrmUrl: url, timeoutMs = TIMEOUT_MS, openMs: halfOpenAfter = OPEN_MS } = options;
    this.osrm = url === undefined ? null : new Osrm({ url, timeoutMs });
    const breaker = new ConsecutiveBreaker(FAILURES_TO_OPEN);
    this.breaker = circuitBreaker(handleAll, { halfOpenAfter, breaker });
  }

  /** In the order of `to`. A place that the router knows no way to, or all when it fails, has the estimate. */
  async between(from: Point, to: readonly Point[]): Promise<TravelTime[]> {
    const durations = await this.ask(from, to);
    return to.map((point, index) => {
      const seconds = durations?.[index] ?? null;
      return seconds === null ? estimateTravel(from, point) : { minutes: toMinutes(seconds), source: 'OSRM' };
    });
  }

  async close(): Promise<void> {
    await this.osrm?.close();
  }

  private async ask(from: Point, to: readonly Point[]): Promise<(number | null)[] | null> {
    const { osrm } = this;
    if (!osrm || to.length === 0) return null;
    try {
      const durations = await this.breaker.execute(() => osrm.durations(from, to));
      this.tell(null);
      return durations;
    } catch (error) {
      if (!isBrokenCircuitError(error)) this.tell(error instanceof Error ? error.message : String(error));
      return null;
    }
  }

  private tell(failure: string | null): void {
    if (this.failing !== (failure !== null)) this.options.onRouter?.(failure);
    this.failing = failure !== null;
  }
}
