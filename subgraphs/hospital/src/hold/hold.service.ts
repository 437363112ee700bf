import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { AppError } from '@goldenhour/service-kit';
import { Combiner, decodeGlobalId, encodeGlobalId, transact } from '@goldenhour/subgraph-kit';
import type { Store } from '../store/store';
import { BedHoldRow } from './bed-hold.entity';
import { book } from './book';
import type { ConsumeHoldInput, ExtendBedInput, HoldBedInput, ReleaseBedInput } from './hold.input';
import type { HoldResult } from './hold.type';
import type { HoldCommand, HoldOutcome } from './ledger';

const MAX_MINUTES = 24 * 60;
const MAX_TEXT = 64;

/** Keeps beds for patients on their way. Every method may be called again with the same input. */
export class HoldService {
  private readonly combiner: Combiner<number, HoldCommand, HoldOutcome>;

  constructor(private readonly store: Store) {
    this.combiner = new Combiner((hospitalId, commands) => book(store, hospitalId, commands));
  }

  async hold({ holdId, hospitalId, bedKind, minutes, overCapacity }: HoldBedInput): Promise<HoldResult> {
    checkText(holdId, 'holdId');
    checkMinutes(minutes);
    const key = decodeGlobalId('Hospital', hospitalId);
    if (key === null) return { hold: null, problem: 'UNKNOWN_HOSPITAL' };
    const command = { type: 'hold', holdId, kind: bedKind, minutes, overCapacity } as const;
    return toResult(await again(() => this.combiner.submit(key, command)));
  }

  async release({ holdId, reason = null }: ReleaseBedInput): Promise<HoldResult> {
    checkText(holdId, 'holdId');
    if (reason !== null) checkText(reason, 'reason');
    const outcome = await again(async () => {
      const row = await this.find(holdId);
      if (!row) return this.forbid(holdId, reason);
      return this.ofHospital(row, { type: 'release', holdId, reason });
    });
    return toResult(outcome);
  }

  async consume({ holdId }: ConsumeHoldInput): Promise<HoldResult> {
    return this.change({ type: 'consume', holdId });
  }

  async extend({ holdId, minutes }: ExtendBedInput): Promise<HoldResult> {
    checkMinutes(minutes);
    return this.change({ type: 'extend', holdId, minutes });
  }

  private async change(command: HoldCommand): Promise<HoldResult> {
    checkText(command.holdId, 'holdId');
    const row = await this.find(command.holdId);
    if (!row) return { hold: null, problem: 'HOLD_ENDED' };
    return toResult(await this.ofHospital(row, command));
  }

  private find(holdId: string): Promise<BedHoldRow | null> {
    return this.store.database.em.fork().findOne(BedHoldRow, { holdId }, { disableIdentityMap: true });
  }

  /** A hold never changes its hospital, so that this needs no lock. */
  private ofHospital({ hospitalId }: BedHoldRow, command: HoldCommand): Promise<HoldOutcome> {
    if (hospitalId !== null) return this.combiner.submit(hospitalId, command);
    return Promise.resolve({ hold: null, problem: command.type === 'release' ? null : 'HOLD_ENDED' });
  }

  /** A hold that is still on its way to us must not be made after its caller has given it up. */
  private forbid(holdId: string, reason: string | null): Promise<HoldOutcome> {
    return transact(this.store.database, async (em) => {
      const now = await this.store.clock.now(em);
      const ended = { heldAt: now, expiresAt: now, endedAt: now, overCapacity: false, unverified: false };
      const row = { holdId, hospitalId: null, kind: null, state: 'RELEASED' as const, reason, ...ended };
      await em.insert(BedHoldRow, row);
      return { hold: null, problem: null };
    });
  }
}

/** Once more where another process used the same id at the same moment: the second time it is seen. */
async function again<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException)) throw error;
    return work();
  }
}

function toResult({ hold, problem }: HoldOutcome): HoldResult {
  if (!hold) return { hold: null, problem };
  const { holdId, hospitalId, kind, expiresAt, overCapacity, unverified } = hold;
  return {
    hold: {
      holdId,
      hospitalId: encodeGlobalId('Hospital', hospitalId!),
      bedKind: kind!,
      expiresAt: new Date(expiresAt),
      overCapacity,
      unverified,
    },
    problem,
  };
}

function checkMinutes(minutes: number): void {
  if (minutes >= 1 && minutes <= MAX_MINUTES) return;
  throw new AppError('BAD_USER_INPUT', `minutes: must be 1 to ${MAX_MINUTES}.`, { argument: 'minutes' });
}

function checkText(text: string, argument: string): void {
  if (text.length >= 1 && text.length <= MAX_TEXT) return;
  throw new AppError('BAD_USER_INPUT', `${argument}: must have 1 to ${MAX_TEXT} characters.`, { argument });
}
