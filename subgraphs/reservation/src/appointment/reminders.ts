/** People are reminded this long before, milliseconds, each time once. */
const BEFORE_MS = [24, 2].map((hours) => hours * 60 * 60 * 1000);

/**
 * When somebody is reminded next. One that is due already is not made up for: who books an hour before, or whose reminder
 * was missed while nothing ran, hears of it once.
 */
export function nextReminder(startsAt: number, now: number): number | null {
  return BEFORE_MS.map((before) => startsAt - before).find((at) => at > now) ?? null;
}
