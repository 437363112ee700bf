/** How old something is, in the unit in which a person would say it. */
export interface Age {
  readonly unit: 'now' | 'minutes' | 'hours' | 'days';
  readonly n: number;
}

const MINUTE = 60_000;

export function ageOf(at: number, now: number): Age {
  const minutes = Math.floor((now - at) / MINUTE);
  if (minutes < 1) return { unit: 'now', n: 0 };
  if (minutes < 60) return { unit: 'minutes', n: minutes };
  if (minutes < 48 * 60) return { unit: 'hours', n: Math.floor(minutes / 60) };
  return { unit: 'days', n: Math.floor(minutes / 60 / 24) };
}
