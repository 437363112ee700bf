import { OPERATIONS, type Operation } from '@goldenhour/nemc';
import type { Faults } from './faults/faults';
import type { FaultKind, FaultOptions } from './faults/kinds';
import type { ForcedMessage, ForcedMessages } from './forced-messages';
import type { SimulatedHospital } from './hospitals';
import type { Patch, Patches } from './patches';
import type { State } from './state';

/** What tests do to a running simulator. Everything takes effect with the next request. */
export class Control {
  constructor(
    private readonly state: State,
    private readonly patches: Patches,
    private readonly messages: ForcedMessages,
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
   * as hvidate, goes on as before. A hospital keeps its first hpid here, whatever it reports under.
   *
   * @throws RangeError for an hpid that no hospital has
   */
  set(hpid: string, patch: Patch | null, operation: Operation = OPERATIONS.REAL_TIME_BEDS): void {
    this.find(hpid);
    this.patches.set(operation, hpid, patch);
  }

  /**
   * Replaces a hospital's messages (operation 9); none at all for an empty list, the simulated ones again for null. A
   * message keeps the period that it is given here, from now for a day unless told, so that it is the same in every poll.
   *
   * @throws RangeError for an hpid that no hospital has
   */
  setMessages(hpid: string, messages: readonly ForcedMessage[] | null): void {
    this.messages.set(this.find(hpid), messages, this.state.now());
  }

  /**
   * Lets an operation (`*`: all) fail until the fault is lifted with null, which lifts all of that operation's faults
   * (`*`: all there are). Of faults of whole answers an operation has one at a time, and its own goes before that of `*`;
   * faults of hospitals (`hpid` in the options) add up.
   *
   * @throws RangeError for an hpid that no hospital has
   */
  fail(operation: Operation | '*', fault: FaultKind | null, options: FaultOptions = {}): void {
    if (options.hpid !== undefined) this.find(options.hpid);
    if (fault === null) this.faults.lift(operation);
    else this.faults.set(operation, fault, options);
  }

  private find(hpid: string): SimulatedHospital {
    const hospital = this.state.hospitals.find((candidate) => candidate.hpid === hpid);
    if (!hospital) throw new RangeError(`No simulated hospital has the hpid ${hpid}.`);
    return hospital;
  }
}
