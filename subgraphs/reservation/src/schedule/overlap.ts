import { WEEKDAYS } from '../calendar/kst';
import type { ScheduleRow } from './schedule.entity';

type Session = Pick<ScheduleRow, 'weekday' | 'opensAt' | 'closesAt'>;

const DAY = 24 * 60;
const WEEK = 7 * DAY;

/** Whether two sessions of a week are open at one time; Sunday's night goes over into Monday. Touching is no overlap. */
export function overlap(one: Session, other: Session): boolean {
  const [a, b] = [minutesOfWeek(one), minutesOfWeek(other)];
  return [-WEEK, 0, WEEK].some((shift) => a.from < b.to + shift && b.from + shift < a.to);
}

function minutesOfWeek({ weekday, opensAt, closesAt }: Session): { from: number; to: number } {
  const day = WEEKDAYS.indexOf(weekday) * DAY;
  return { from: day + opensAt, to: day + closesAt };
}
