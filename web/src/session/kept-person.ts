import type { KeyValues, SignedInPersonQuery } from '@goldenhour/client';

/** Who uses the page, as the API last told it. */
export type Person = NonNullable<SignedInPersonQuery['me']>;

const KEY = 'goldenhour.person';

/** The person of that account as kept from before: role and hospital are at hand before the network is. */
export function readPerson(storage: KeyValues, id: string): Person | null {
  try {
    const person = JSON.parse(storage.getItem(KEY) ?? 'null') as Person | null;
    return person?.id === id ? person : null;
  } catch {
    return null;
  }
}

export function keepPerson(storage: KeyValues, person: Person | null): void {
  if (person === null) storage.removeItem(KEY);
  else storage.setItem(KEY, JSON.stringify(person));
}
