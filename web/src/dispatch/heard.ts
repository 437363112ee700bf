import type { KeyValues } from '@goldenhour/client';

const KEY = 'goldenhour.heard';
/** More than a shift has; the oldest are forgotten first. */
const AT_MOST = 200;

/** Which alarms somebody at this desk has looked at: a reload does not sound them again. Names of alarms, nothing of patients. */
export function readHeard(storage: KeyValues): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : []);
  } catch {
    return new Set();
  }
}

export function keepHeard(storage: KeyValues, heard: ReadonlySet<string>): void {
  try {
    storage.setItem(KEY, JSON.stringify([...heard].slice(-AT_MOST)));
  } catch {
    // As long as the page is open.
  }
}
