import type { BedKind, Plain } from '@goldenhour/subgraph-kit';
import { bedState, settleStaff } from '../bed/bed-state';
import type { BedRow } from '../bed/bed.entity';
import { newBed } from '../bed/bed.repository';
import type { BedHoldRow, HoldState } from './bed-hold.entity';
import type { HoldProblem } from './hold.type';

const MINUTE = 60_000;

export type HoldCommand =
  | {
      readonly type: 'hold';
      readonly holdId: string;
      readonly kind: BedKind;
      readonly minutes: number;
      readonly overCapacity: boolean;
    }
  | { readonly type: 'release'; readonly holdId: string; readonly reason: string | null }
  | { readonly type: 'consume'; readonly holdId: string }
  | { readonly type: 'extend'; readonly holdId: string; readonly minutes: number };

export interface HoldOutcome {
  readonly hold: Plain<BedHoldRow> | null;
  readonly problem: HoldProblem | null;
}

export interface LedgerState {
  readonly hospitalId: number;
  /** When the hospital reported to the feed. */
  readonly reportedAt: number | null;
  /** Its beds, locked. */
  readonly beds: readonly Plain<BedRow>[];
  /** Its holds that are due, and every hold that a command names. */
  readonly holds: readonly Plain<BedHoldRow>[];
  /** The database's clock, read under the lock, epoch milliseconds. */
  readonly now: number;
}

/** One hospital's beds and holds while its row is locked: takes commands in their order and says what to write. */
export class Ledger {
  readonly beds: Map<BedKind, Plain<BedRow>>;
  readonly holds: Map<string, Plain<BedHoldRow>>;

  /** Holds whose time is up are ended before anything else. */
  constructor(private readonly state: LedgerState) {
    this.beds = new Map(state.beds.map((bed) => [bed.kind, bed]));
    this.holds = new Map(state.holds.map((hold) => [hold.holdId, hold]));
    for (const hold of state.holds) {
      if (this.isOurs(hold) && hold.state === 'OPEN' && hold.expiresAt <= state.now)
        this.end(hold, 'EXPIRED');
    }
  }

  take(command: HoldCommand): HoldOutcome {
    switch (command.type) {
      case 'hold':
        return this.hold(command);
      case 'release':
        return this.leave(command.holdId, 'RELEASED', command.reason);
      case 'consume':
        return this.leave(command.holdId, 'ARRIVED');
      case 'extend':
        return this.extend(command.holdId, command.minutes);
    }
  }

  private hold({ holdId, kind, minutes, overCapacity }: HoldCommand & { type: 'hold' }): HoldOutcome {
    const known = this.holds.get(holdId);
    if (known) {
      if (known.kind !== null && !(this.isOurs(known) && known.kind === kind))
        return { hold: null, problem: 'CONFLICT' };
      return {
        hold: known.kind === null ? null : known,
        problem: known.state === 'OPEN' ? null : 'HOLD_ENDED',
      };
    }
    const { hospitalId, reportedAt, now } = this.state;
    const bed = this.beds.get(kind) ?? newBed(hospitalId, kind);
    const { available, freshness } = bedState(bed, reportedAt, now);
    const isFree = freshness === 'FRESH' && available !== null && available > 0;
    if (!isFree && !overCapacity) return { hold: null, problem: 'NO_BED_AVAILABLE' };
    const hold: Plain<BedHoldRow> = {
      holdId,
      hospitalId,
      kind,
      state: 'OPEN',
      heldAt: now,
      expiresAt: now + minutes * MINUTE,
      overCapacity: !isFree,
      unverified: freshness !== 'FRESH',
      endedAt: null,
      reason: null,
    };
    this.holds.set(holdId, hold);
    this.count(kind, { held: 1 });
    return { hold, problem: null };
  }

  private leave(holdId: string, state: 'RELEASED' | 'ARRIVED', reason: string | null = null): HoldOutcome {
    const hold = this.holds.get(holdId);
    if (hold?.state === 'OPEN') return { hold: this.end(hold, state, reason), problem: null };
    // Asked again, or nothing is left to give back: it is as the caller wants it.
    const isSo = hold?.state === state || (state === 'RELEASED' && hold?.state === 'EXPIRED');
    return { hold: hold?.kind == null ? null : hold, problem: isSo ? null : 'HOLD_ENDED' };
  }

  private extend(holdId: string, minutes: number): HoldOutcome {
    const hold = this.holds.get(holdId);
    if (hold?.state !== 'OPEN') return { hold: hold?.kind == null ? null : hold, problem: 'HOLD_ENDED' };
    const expiresAt = Math.max(hold.expiresAt, this.state.now + minutes * MINUTE);
    const extended = { ...hold, expiresAt };
    this.holds.set(holdId, extended);
    return { hold: extended, problem: null };
  }

  private end(hold: Plain<BedHoldRow>, state: HoldState, reason: string | null = null): Plain<BedHoldRow> {
    const ended = { ...hold, state, endedAt: this.state.now, reason };
    this.holds.set(hold.holdId, ended);
    // Who arrives takes the bed, and neither source has counted it yet.
    this.count(hold.kind!, { held: -1, arrived: state === 'ARRIVED' ? 1 : 0 });
    return ended;
  }

  private count(kind: BedKind, { held, arrived = 0 }: { held: number; arrived?: number }): void {
    const { hospitalId, now } = this.state;
    const bed = this.beds.get(kind) ?? newBed(hospitalId, kind);
    const counted = {
      ...bed,
      held: bed.held + held,
      arrivedFeed: bed.arrivedFeed + arrived,
      arrivedStaff: bed.arrivedStaff + arrived,
    };
    this.beds.set(kind, settleStaff(counted, now));
  }

  private isOurs(hold: BedHoldRow): boolean {
    return hold.hospitalId === this.state.hospitalId;
  }
}
