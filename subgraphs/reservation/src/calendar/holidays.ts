import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Holidays {
  /** Where the days come from, for people. */
  readonly source: string;
  readonly years: readonly number[];
  /** Korean names by day. */
  readonly days: Readonly<Record<string, string>>;
}

const HOLIDAYS = JSON.parse(
  readFileSync(join(__dirname, '..', '..', 'data', 'korean-holidays.json'), 'utf8'),
) as Holidays;

/** The Korean name of a public holiday (공휴일), or null for any other day. */
export function holidayOn(date: string): string | null {
  return HOLIDAYS.days[date] ?? null;
}

/** Whether the holidays of that day's year are known: without them nobody can say that a clinic is open. */
export function holidaysKnownFor(date: string): boolean {
  return HOLIDAYS.years.includes(Number(date.slice(0, 4)));
}
