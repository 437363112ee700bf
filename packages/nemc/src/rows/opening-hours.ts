import type { RawRow } from '../envelope/raw-row';

export const WEEKDAYS = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
  'HOLIDAY',
] as const;

export type OpeningDay = (typeof WEEKDAYS)[number];

/** When a hospital is open on a day, `HH:mm` in Korea Standard Time, 24:00 for midnight at the end; null = not told. */
export interface OpeningHours {
  readonly day: OpeningDay;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
}

/** The tags of a day: dutyTime1s to 8s (start) and 1c to 8c (close), Monday to Sunday and holidays. */
export const OPENING_TAGS: readonly string[] = WEEKDAYS.flatMap((_, index) => [
  `dutyTime${index + 1}s`,
  `dutyTime${index + 1}c`,
]);

/** All eight days, in their order. */
export function readOpeningHours(row: RawRow): OpeningHours[] {
  return WEEKDAYS.map((day, index) => ({
    day,
    opensAt: readTime(row[`dutyTime${index + 1}s`]),
    closesAt: readTime(row[`dutyTime${index + 1}c`]),
  }));
}

/** JSON may hold numbers, which have lost the zeros in front: 930 is 09:30. */
function readTime(text: string | undefined): string | null {
  const digits = text?.trim() ?? '';
  if (!/^\d{1,4}$/.test(digits)) return null;
  const [hour, minute] = [digits.slice(0, -2).padStart(2, '0'), digits.slice(-2).padStart(2, '0')];
  const exists = (Number(hour) < 24 && Number(minute) < 60) || (hour === '24' && minute === '00');
  return exists ? `${hour}:${minute}` : null;
}
