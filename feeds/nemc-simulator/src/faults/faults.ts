import type { Operation } from '@goldenhour/nemc';
import type { Clock } from '../clock';
import type { Moment } from '../state';
import { AnswerFaults } from './answer-faults';
import { HospitalFaults } from './hospital-faults';
import { type FaultKind, type FaultOptions, isAnswerFault } from './kinds';

export interface FaultsOptions {
  readonly clock: Clock;
  readonly moment: () => Moment;
  /** The hospital that faults of a hospital are for unless told. */
  readonly hpid: string;
}

/** All faults that stand. */
export class Faults {
  readonly answers: AnswerFaults;
  readonly hospitals = new HospitalFaults();

  constructor(private readonly options: FaultsOptions) {
    this.answers = new AnswerFaults(options.clock);
  }

  /** A fault of whole answers goes in place of the one that the operation had; those of hospitals add up. */
  set(operation: Operation | '*', kind: FaultKind, options: FaultOptions = {}): void {
    if (isAnswerFault(kind)) {
      this.answers.set(operation, kind, options);
      return;
    }
    const hpid = options.hpid ?? this.options.hpid;
    this.hospitals.add({ operation, kind, hpid, options, since: this.options.moment() });
  }

  /** From the start, in all operations; every one adds up. */
  addFromStart(kind: FaultKind): void {
    if (isAnswerFault(kind)) this.answers.add('*', kind);
    else this.set('*', kind);
  }

  /** `*` lifts all. */
  lift(operation: Operation | '*'): void {
    this.answers.lift(operation);
    this.hospitals.lift(operation);
  }
}
