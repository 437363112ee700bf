import type { ResultCodeKey } from '@goldenhour/nemc';
import type { Clock } from '../clock';
import type { AnswerFaultKind, FaultOptions } from './kinds';

/** What a request meets. `gateway` is the error that the gateway answers with instead of the service. */
export interface Fault {
  readonly kinds: ReadonlySet<AnswerFaultKind>;
  readonly delayMs: number;
  readonly gateway: { readonly code: ResultCodeKey; readonly status: number } | undefined;
}

interface Standing {
  readonly kind: AnswerFaultKind;
  readonly options: FaultOptions;
  /** Answers given since the fault began, or in this second. */
  calls: number;
  second: number;
}

/** The faults of whole answers that stand, by operation; `*` is for all operations that have none of their own. */
export class AnswerFaults {
  private readonly standing = new Map<string, readonly Standing[]>();

  constructor(private readonly clock: Clock) {}

  /** In place of those that the operation has. */
  set(operation: string, kind: AnswerFaultKind, options: FaultOptions = {}): void {
    this.standing.set(operation, [{ kind, options, calls: 0, second: 0 }]);
  }

  /** Besides those that the operation has. */
  add(operation: string, kind: AnswerFaultKind): void {
    const others = this.standing.get(operation) ?? [];
    this.standing.set(operation, [...others, { kind, options: {}, calls: 0, second: 0 }]);
  }

  /** `*` lifts all. */
  lift(operation: string): void {
    if (operation === '*') this.standing.clear();
    else this.standing.delete(operation);
  }

  /** What this one request meets. */
  meet(operation: string): Fault | undefined {
    const faults = this.standing.get(operation) ?? this.standing.get('*');
    if (!faults) return undefined;
    const slow = faults.find(({ kind }) => kind === 'slow');
    const refusals = faults.map((fault) => this.refusal(fault));
    return {
      kinds: new Set(faults.map(({ kind }) => kind)),
      delayMs: slow ? (slow.options.delayMs ?? 15_000) : 0,
      gateway: refusals.find((refusal) => refusal !== undefined),
    };
  }

  private refusal(fault: Standing): Fault['gateway'] {
    const { kind, options } = fault;
    const status = options.status ?? 200;
    if (kind === 'gateway-error') return { code: options.code ?? '22', status };
    if (kind === 'quota') return ++fault.calls > (options.calls ?? 0) ? { code: '22', status } : undefined;
    if (kind !== 'per-second') return undefined;
    const second = Math.floor(this.clock.now() / 1000);
    if (second !== fault.second) Object.assign(fault, { second, calls: 0 });
    return ++fault.calls > (options.calls ?? 1) ? { code: '23', status } : undefined;
  }
}
