import i18next, { type TFunction } from 'i18next';
import type { Age } from './board/age';

export { dayAndTime, hourAndMinute, timeOfDay } from '../shell/time';

export type T = TFunction;

/** Texts of a language that were said before; with all numbers there are few, with all distances there may be many. */
const said = new Map<string, T>();
const REMEMBERED = 5_000;

/** What the map says in a language, remembered: to make a text costs a list of hundreds of hospitals most of its time. */
export function textsIn(language: string): T {
  const known = said.get(language);
  if (known) return known;
  const texts = new Map<string, string>();
  const make = i18next.getFixedT(language, 'map') as (key: string, values?: object) => string;
  const t = ((key: string, values?: object) => {
    const name = values ? `${key} ${Object.values(values).join()}` : key;
    const before = texts.get(name);
    if (before !== undefined) return before;
    if (texts.size > REMEMBERED) texts.clear();
    const text = make(key, values);
    texts.set(name, text);
    return text;
  }) as T;
  said.set(language, t);
  return t;
}

/** "12분 전", "12 min ago". */
export function ageText(age: Age | null, t: T): string {
  return age === null ? t('age.none') : t(`age.${age.unit}`, { n: age.n });
}

/** A wait of a feed or a connection, where seconds matter. */
export function waitText(seconds: number, t: T): string {
  if (seconds < 60) return t('seconds', { n: Math.max(0, Math.floor(seconds)) });
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return t('age.minutes', { n: minutes });
  if (minutes < 48 * 60) return t('age.hours', { n: Math.floor(minutes / 60) });
  return t('age.days', { n: Math.floor(minutes / 60 / 24) });
}

/** With a real minus sign: negative is over capacity. */
export function bedNumber(n: number): string {
  return String(n).replace('-', '−');
}

export function distanceText(metres: number, t: T): string {
  if (metres < 1000) return t('metres', { n: Math.round(metres / 10) * 10 });
  return t('kilometres', { n: metres < 100_000 ? (metres / 1000).toFixed(1) : Math.round(metres / 1000) });
}
