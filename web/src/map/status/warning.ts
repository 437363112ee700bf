import type { Status } from '../live/status-store';
import { dayAndTime, timeOfDay, waitText, type T } from '../texts';

/** Two intervals of the national feed: later than that, something is wrong even if no poll failed. */
const BEHIND_SECONDS = 600;

export interface Warning {
  readonly level: 'bad' | 'warn';
  readonly text: string;
}

/** What must be known before any number is believed; null when all is well. */
export function warningOf(status: Status, now: number, t: T, language: string): Warning | null {
  const { connection, feed, apiSilent, heardAt, keptAt, phase } = status;
  if (phase === 'kept' && keptAt !== null)
    return bad(t('banner.kept', { time: dayAndTime(keptAt, language) }));
  if (heardAt !== null && connection === 'broken')
    return bad(t('banner.broken', { time: timeOfDay(heardAt, language) }));
  if (heardAt !== null && apiSilent)
    return bad(t('banner.apiSilent', { time: timeOfDay(heardAt, language) }));
  if (feed === null) return null;
  const since = secondsSinceSuccess(status, now);
  // In whole minutes, so that it is not read out every second.
  const age = since === null ? '' : waitText(Math.max(60, since), t);
  if (feed.failure !== null) {
    const why = failureText(feed.failure, t);
    return since === null ? bad(t('banner.feedNever', { why })) : warn(t('banner.feedFails', { why, age }));
  }
  return since !== null && since > BEHIND_SECONDS ? warn(t('banner.feedBehind', { age })) : null;
}

/** What the server said, and the time since then; null before the first good poll. */
export function secondsSinceSuccess({ feed }: Status, now: number): number | null {
  if (feed?.lastSuccessAt == null) return null;
  return Math.max((now - Date.parse(feed.lastSuccessAt)) / 1000, feed.lagSeconds ?? 0);
}

/** Why the feed gives nothing; the API's word for what a later release may call it. */
export function failureText(failure: string, t: T): string {
  return t(`failures.${failure}` as 'failures.KEY', { defaultValue: failure });
}

const bad = (text: string): Warning => ({ level: 'bad', text });
const warn = (text: string): Warning => ({ level: 'warn', text });
