import { AppError } from '@goldenhour/service-kit';
import type { EntityManager } from '@goldenhour/subgraph-kit';
import { shareClinicOf, type ClinicAndSchedule } from '../schedule/lock-clinic';
import type { Store } from '../store/store';
import type { UserErrorCode } from '../store/user-errors';
import { notBookable } from './bookable';
import type { SlotPlace } from './slot-id';
import { slotRowOf } from './slot-row';
import { slotMs } from './slots-of-day';

/** A slot that somebody wants, once its clinic's calendar is locked. */
export interface WantedSlot extends ClinicAndSchedule {
  /** Of its row. */
  readonly slotId: number;
  readonly startsAt: number;
  readonly endsAt: number;
}

/**
 * Finds the slot, with its calendar locked so that it stays open.
 * @returns why it cannot be booked, where it cannot
 * @throws AppError NOT_FOUND for a schedule that never was
 */
export async function wantSlot(
  { clock }: Store,
  em: EntityManager,
  { scheduleId, startsAt }: SlotPlace,
): Promise<WantedSlot | UserErrorCode> {
  const found = await shareClinicOf(em, scheduleId);
  if (!found) throw new AppError('NOT_FOUND', 'There is no such slot.');
  const problem = await notBookable(em, found, startsAt, await clock.now(em));
  if (problem) return problem;
  const slotId = await slotRowOf(em, found.schedule, startsAt);
  return { ...found, slotId, startsAt, endsAt: startsAt + slotMs(found.schedule) };
}
