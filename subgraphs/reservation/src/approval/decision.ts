import type { BedKind } from '@goldenhour/subgraph-kit';
import type { Actor } from '../store/actor';

/** How a duty is to be done, kept with it so that whoever does it does the same. */
export interface Decision {
  readonly bedKind: BedKind;
  readonly minutes: number;
  readonly overCapacity: boolean;
  readonly by: Actor;
  /** What of the input a refusal points at. */
  readonly path: 'reservationId' | 'hospitalId';
  /** Where the final answer is to be kept for a repeated request. */
  readonly repeatable: { readonly owner: string; readonly operation: string; readonly key: string } | null;
}

export function readDecision(decision: string | null): Decision {
  if (decision === null) throw new Error('A duty without a decision.');
  return JSON.parse(decision) as Decision;
}
