import type { TFunction } from 'i18next';

/** "4:05" of a timer, "1:04:05" from an hour on; never below "0:00". @param ms milliseconds, begun seconds count whole */
export function timerText(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const two = (n: number) => String(n).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}:${two(seconds % 60)}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

/** "12분 전", "12 min ago"; by the second in the first minute where that matters. */
export function agoText(ms: number, t: TFunction<'base'>, bySecond = false): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 60) return bySecond ? t('age.seconds', { n: seconds }) : t('age.now');
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return t('age.minutes', { n: minutes });
  if (minutes < 48 * 60) return t('age.hours', { n: Math.floor(minutes / 60) });
  return t('age.days', { n: Math.floor(minutes / 60 / 24) });
}
