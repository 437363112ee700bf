import { holidayOn } from '../calendar/holidays';
import { addDays, dateOf, midnightOf, MINUTE_MS, weekdayOf } from '../calendar/kst';
import type { ScheduleRow } from '../schedule/schedule.entity';

export type Week = Pick<
  ScheduleRow,
  'weekday' | 'opensAt' | 'closesAt' | 'slotMinutes' | 'opensOnHolidays' | 'endedAt'
>;

/**
 * When the slots of a schedule start that begin on that day in Korea, epoch milliseconds, in order. A session that goes over
 * midnight has slots on both days. None begins on a public holiday, unless the schedule says so, and none after its end.
 */
export function startsOn(week: Week, date: string): number[] {
  if (holidayOn(date) !== null && !week.opensOnHolidays) return [];
  const begun = [addDays(date, -1), date].filter((day) => weekdayOf(day) === week.weekday);
  return begun
    .flatMap((day) => startsOfSession(week, midnightOf(day)))
    .filter((start) => dateOf(start) === date && (week.endedAt === null || start < week.endedAt));
}

export const slotMs = ({ slotMinutes }: Week): number => slotMinutes * MINUTE_MS;

/** Only whole slots: what is left before closing is nobody's. */
function startsOfSession({ opensAt, closesAt, slotMinutes }: Week, midnight: number): number[] {
  const count = Math.floor((closesAt - opensAt) / slotMinutes);
  return Array.from({ length: count }, (_, nth) => midnight + (opensAt + nth * slotMinutes) * MINUTE_MS);
}
