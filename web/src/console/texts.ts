import type { TFunction } from 'i18next';

export type T = TFunction<'console'>;

const MINUTE = 60_000;

/** "4분 전", with seconds below a minute: a request is a matter of these. */
export function ageText(at: number | null, now: number, t: T): string {
  if (at === null) return t('unknown');
  const seconds = Math.max(0, Math.floor((now - at) / 1_000));
  if (seconds < 5) return t('age.now');
  if (seconds < 60) return t('age.seconds', { n: seconds });
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return t('age.minutes', { n: minutes });
  if (minutes < 48 * 60) return t('age.hours', { n: Math.floor(minutes / 60) });
  return t('age.days', { n: Math.floor(minutes / 60 / 24) });
}

/** "4:07", "1:02:33"; null once it is over. */
export function leftText(until: number, now: number): string | null {
  const seconds = Math.ceil((until - now) / 1_000);
  if (seconds <= 0) return null;
  const two = (n: number): string => String(n).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
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
