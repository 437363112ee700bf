import { OPERATIONS, type Operation } from '@goldenhour/nemc';
import type { FaultKind, FaultOptions, Faults } from './faults';
import type { SimulatedHospital } from './hospitals';
import type { Patch, Patches } from './patches';
import type { State } from './state';

/** What tests do to a running simulator. Everything takes effect with the next request. */
export class Control {
  constructor(
    private readonly state: State,
    private readonly patches: Patches,
    private readonly faults: Faults,
  ) {}

  /** The made-up hospitals, in the order of the answers. */
  get hospitals(): readonly SimulatedHospital[] {
    return this.state.hospitals;
  }

  /** The feed dies: it still answers, but nothing in it changes. */
  freeze(): void {
    this.state.freeze();
  }

  /** The feed is back, at the present time. */
  resume(): void {
    this.state.resume();
  }

  /**
   * Forces values on a hospital's row (operation 1 unless told), in the API's own tags: `{ hvec: 3, hvidate: '2026…' }`.
   * Null makes a tag absent; null instead of a patch takes everything forced on that row back. What is not named, such
   * as hvidate, goes on as before.
   *
   * @throws RangeError for an hpid that no hospital has
   */
  set(hpid: string, patch: Patch | null, operation: Operation = OPERATIONS.REAL_TIME_BEDS): void {
    if (!this.state.hospitals.some((hospital) => hospital.hpid === hpid))
      throw new RangeError(`No simulated hospital has the hpid ${hpid}.`);
    this.patches.set(operation, hpid, patch);
  }

  /** Lets an operation (`*`: all) fail until the fault is lifted with null; an operation's own fault goes before `*`. */
  fail(operation: Operation | '*', fault: FaultKind | null, options?: FaultOptions): void {
    this.faults.set(operation, fault, options);
  }
}
