import i18next, { type TFunction } from 'i18next';
import { agoText, timerText } from '../shell/duration';

export type T = TFunction<'console'>;

const MINUTE = 60_000;

/** "4분 전", with seconds below a minute: a request is a matter of these. */
export function ageText(at: number | null, now: number, t: T): string {
  if (at === null) return t('unknown');
  return agoText(now - at, i18next.getFixedT(i18next.language, 'base'), true);
}

/** "4:07", "1:02:33"; null once it is over. */
export function leftText(until: number, now: number): string | null {
  return until > now ? timerText(until - now) : null;
}

/** How pressing it is that the time ends: it changes colour before it does. */
export function pressing(until: number, now: number, soonMs: number): 'over' | 'soon' | 'calm' {
  const left = until - now;
  return left <= 0 ? 'over' : left <= soonMs ? 'soon' : 'calm';
}

export const SOON_TO_ANSWER = 2 * MINUTE;
export const SOON_HELD = 10 * MINUTE;

/** With a real minus sign: negative is over capacity. */
export function bedNumber(n: number): string {
  return String(n).replace('-', '−');
}
