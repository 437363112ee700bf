import type { Operation } from '@goldenhour/nemc';
import type { Row } from '../row';
import type { Moment } from '../state';
import type { FaultOptions, HospitalFaultKind } from './kinds';
import { SPOIL_HOSPITAL } from './spoil-hospital';

interface Standing {
  readonly operation: Operation | '*';
  readonly kind: HospitalFaultKind;
  readonly hpid: string;
  readonly options: FaultOptions;
  readonly since: Moment;
}

const ORDER = Object.keys(SPOIL_HOSPITAL);

/** The faults of single hospitals that stand; they add up, and stand besides those of whole answers. */
export class HospitalFaults {
  private standing: readonly Standing[] = [];

  /** In place of the same fault of the same hospital and operation. */
  add(fault: Standing): void {
    const { operation, kind, hpid } = fault;
    const others = this.standing.filter(
      (other) => other.operation !== operation || other.kind !== kind || other.hpid !== hpid,
    );
    this.standing = [...others, fault].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  }

  /** `*` lifts all. */
  lift(operation: Operation | '*'): void {
    this.standing = this.standing.filter((fault) => operation !== '*' && fault.operation !== operation);
  }

  /** A hospital's rows of an operation as they are sent. `remake` gives them at another moment. */
  apply(
    operation: Operation,
    hpid: string,
    rows: readonly Row[],
    remake: (moment: Moment) => readonly Row[],
  ): readonly Row[] {
    let spoiled = rows;
    for (const fault of this.standing) {
      if (fault.hpid !== hpid || (fault.operation !== '*' && fault.operation !== operation)) continue;
      const { operations, spoil } = SPOIL_HOSPITAL[fault.kind];
      if (operations && !operations.includes(operation)) continue;
      spoiled = spoil(spoiled, { options: fault.options, since: fault.since, remake });
    }
    return spoiled;
  }
}
