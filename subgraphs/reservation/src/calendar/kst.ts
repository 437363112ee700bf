/** Korean time (한국 표준시, Asia/Seoul): nine hours ahead of UTC all year; there has been no summer time since 1988. */
const AHEAD_MS = 9 * 60 * 60 * 1000;
export const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;

/** Monday first, as ISO 8601 has it. */
export const WEEKDAYS = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const;
export type WeekdayName = (typeof WEEKDAYS)[number];

/** The day in Korea at that moment: `2026-12-24`. */
export function dateOf(at: number): string {
  return new Date(at + AHEAD_MS).toISOString().slice(0, 10);
}

/** The moment at which that day begins in Korea. */
export function midnightOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) - AHEAD_MS;
}

export function addDays(date: string, days: number): string {
  return dateOf(midnightOf(date) + days * DAY_MS);
}

export function weekdayOf(date: string): WeekdayName {
  return WEEKDAYS[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7]!;
}

/** Minutes since midnight of `09:30` or `09:30:00`; null where it is no whole minute. */
export function minutesOf(time: string): number | null {
  const [hours, minutes, ...seconds] = time.split(':');
  if (seconds.some((part) => Number(part) !== 0)) return null;
  return Number(hours) * 60 + Number(minutes);
}

/** `09:30` of minutes since midnight. */
export function timeOf(minutes: number): string {
  return [Math.floor(minutes / 60) % 24, minutes % 60].map((part) => `${part}`.padStart(2, '0')).join(':');
}
