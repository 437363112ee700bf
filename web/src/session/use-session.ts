import { useSyncExternalStore } from 'react';
import type { Person } from './kept-person';
import { session, type SignedInState } from './page-session';

/** Who is signed in; null: nobody. */
export function useSession(): SignedInState {
  return useSyncExternalStore(session.subscribe, session.get);
}

/** Whose page this is, within `SignedIn`; after a lost session whose it was. */
export function usePerson(): Person {
  const { person, lost } = useSession();
  const whose = person ?? lost;
  if (whose === null) throw new Error('Only within SignedIn.');
  return whose;
}
