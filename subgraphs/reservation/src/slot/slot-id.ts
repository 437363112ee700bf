import { decodeGlobalId, encodeGlobalId } from '@goldenhour/subgraph-kit';
import { AppError } from '@goldenhour/service-kit';
import { MINUTE_MS } from '../calendar/kst';

export const SLOT = 'AppointmentSlot';

/** Room for the minute since 1970 within the number: until 2160. */
const MINUTES = 10 ** 8;

/** Which slot is meant, whether it has a row or not. */
export interface SlotPlace {
  readonly scheduleId: number;
  /** Epoch milliseconds, a whole minute. */
  readonly startsAt: number;
}

/** The same for as long as the schedule stands: slots are computed, so the id says which one it is. */
export function slotId({ scheduleId, startsAt }: SlotPlace): string {
  return encodeGlobalId(SLOT, scheduleId * MINUTES + startsAt / MINUTE_MS);
}

/** @throws AppError BAD_USER_INPUT for what is no id of a slot */
export function requireSlotPlace(id: string, argument: string): SlotPlace {
  const number = decodeGlobalId(SLOT, id);
  if (number === null || number < MINUTES)
    throw new AppError('BAD_USER_INPUT', `${argument}: not an id of a slot.`, { argument });
  return { scheduleId: Math.floor(number / MINUTES), startsAt: (number % MINUTES) * MINUTE_MS };
}
