import type { BookingClinicQuery, Weekday } from '@goldenhour/client';

const DAY = 24 * 3_600_000;

export type ClinicData = NonNullable<BookingClinicQuery['hospital']>;
type Schedules = NonNullable<ClinicData['clinicSchedules']>;

const WEEKDAYS: readonly Weekday[] = [
  'SUNDAY',
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
];

/** The day so many days later; both as the API writes days. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

export function weekdayOf(date: string): Weekday {
  return WEEKDAYS[new Date(date).getUTCDay()]!;
}

/** Departments that take appointments, in Korean order. */
export function departmentsOf(schedules: Schedules): string[] {
  return [...new Set(schedules.map(({ department }) => department))].sort((a, b) => a.localeCompare(b, 'ko'));
}

/** The first day from `today` on that has hours of that department and is not closed; today where none is near. */
export function firstDay(clinic: ClinicData, department: string, today: string): string {
  const open = new Set(
    clinic.clinicSchedules?.flatMap((one) => (one.department === department ? [one.weekday] : [])),
  );
  const closed = new Set(
    clinic.clinicClosures?.flatMap((one) =>
      one.department === null || one.department === department ? [one.date] : [],
    ),
  );
  for (let ahead = 0; ahead < 28; ahead += 1) {
    const date = addDays(today, ahead);
    if (open.has(weekdayOf(date)) && !closed.has(date)) return date;
  }
  return today;
}
