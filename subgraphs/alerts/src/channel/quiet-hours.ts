/** Korea keeps one time all year, nine hours ahead of UTC. */
const KST_MS = 9 * 60 * 60 * 1000;
const MINUTE_MS = 60 * 1000;
const DAY_MINUTES = 24 * 60;

/** Minutes since midnight in Korea. They may pass midnight; where both are the same there are none. */
export interface QuietHours {
  readonly fromMinute: number;
  readonly toMinute: number;
}

export const NEVER_QUIET: QuietHours = { fromMinute: 0, toMinute: 0 };

/** The first moment from that one on which is not quiet. Epoch milliseconds. */
export function afterQuiet({ fromMinute, toMinute }: QuietHours, at: number): number {
  const dayStart = Math.floor((at + KST_MS) / (DAY_MINUTES * MINUTE_MS)) * DAY_MINUTES * MINUTE_MS - KST_MS;
  const minute = (at - dayStart) / MINUTE_MS;
  const quiet =
    fromMinute <= toMinute
      ? minute >= fromMinute && minute < toMinute
      : minute >= fromMinute || minute < toMinute;
  if (!quiet) return at;
  const endsTomorrow = minute >= toMinute;
  return dayStart + (toMinute + (endsTomorrow ? DAY_MINUTES : 0)) * MINUTE_MS;
}

/** @returns null for what is not like 22:00 */
export function minuteOf(time: string): number | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  return match && Number(match[1]) * 60 + Number(match[2]);
}

export function timeOf(minute: number): string {
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${part(Math.floor(minute / 60))}:${part(minute % 60)}`;
}
