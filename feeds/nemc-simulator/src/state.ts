import type { Clock } from './clock';
import { makeHospitals, type SimulatedHospital } from './hospitals';

export interface StateOptions {
  readonly seed: number;
  readonly clock: Clock;
  /** Length of a step in seconds, > 0: at each step about one hospital in three has other numbers. */
  readonly stepSeconds: number;
  /** Only the hospitals of these; absent: of the whole country. */
  readonly provinces?: readonly string[] | undefined;
}

/** Everything an operation needs to compute its rows. */
export interface Moment {
  readonly seed: number;
  /** Steps since the epoch. */
  readonly step: number;
  readonly stepMs: number;
}

/** The made-up hospitals and the time they are asked at. Nothing is kept: all values follow from the seed and the step. */
export class State {
  readonly hospitals: readonly SimulatedHospital[];
  private readonly stepMs: number;
  private frozenAt: number | undefined;

  constructor(private readonly options: StateOptions) {
    if (!(options.stepSeconds > 0)) throw new RangeError('stepSeconds must be more than 0.');
    this.stepMs = options.stepSeconds * 1000;
    const { provinces } = options;
    this.hospitals = makeHospitals(options.seed).filter(
      (hospital) => !provinces || provinces.includes(hospital.province),
    );
  }

  /** The feed dies: answers still come, but no number and no report time changes any more. */
  freeze(): void {
    this.frozenAt ??= this.options.clock.now();
  }

  /** The feed is back, at the present time. */
  resume(): void {
    this.frozenAt = undefined;
  }

  /** Epoch milliseconds; it stands still while the feed is dead. */
  now(): number {
    return this.frozenAt ?? this.options.clock.now();
  }

  moment(): Moment {
    return { seed: this.options.seed, step: Math.floor(this.now() / this.stepMs), stepMs: this.stepMs };
  }
}
