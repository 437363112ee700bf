import type { KeyValues } from '@goldenhour/client';

/** Under this name a page keeps what is of a patient; log-out removes it. */
export const PRIVATE_KEY = 'goldenhour.private';

/** For all tabs and visits, where the browser keeps anything; else as long as the page is open. */
export function browserStorage(): KeyValues {
  try {
    localStorage.setItem('goldenhour.probe', '');
    localStorage.removeItem('goldenhour.probe');
    return localStorage;
  } catch {
    const values = new Map<string, string>();
    return {
      getItem: (key) => values.get(key) ?? null,
      setItem: (key, value) => void values.set(key, value),
      removeItem: (key) => void values.delete(key),
    };
  }
}
