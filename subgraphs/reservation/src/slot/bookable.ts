import type { EntityManager } from '@goldenhour/subgraph-kit';
import { holidaysKnownFor } from '../calendar/holidays';
import { dateOf, DAY_MS } from '../calendar/kst';
import { isClosed } from '../schedule/closures';
import type { ClinicAndSchedule } from '../schedule/lock-clinic';
import type { UserErrorCode } from '../store/user-errors';
import { startsOn } from './slots-of-day';

/** How far ahead is booked. Beyond the known holidays nothing is. */
const AHEAD_MS = 365 * DAY_MS;

/** Why a slot of that schedule cannot be booked, whatever its seats; null where it can. */
export async function notBookable(
  em: EntityManager,
  { clinic, schedule }: ClinicAndSchedule,
  startsAt: number,
  now: number,
): Promise<UserErrorCode | null> {
  if (startsAt <= now) return 'SLOT_PAST';
  const date = dateOf(startsAt);
  const open = isWithinReach(date, now) && startsOn(schedule, date).includes(startsAt);
  return open && !(await isClosed(em, clinic, date)) ? null : 'SLOT_CLOSED';
}

/** Whether slots of that day are shown and booked already. */
export function isWithinReach(date: string, now: number): boolean {
  return date <= dateOf(now + AHEAD_MS) && holidaysKnownFor(date);
}
