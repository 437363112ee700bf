import { createContext, useContext, useState, useSyncExternalStore } from 'react';
import type { Page } from './page';

export const PageContext = createContext<Page | null>(null);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === null) throw new Error('Only within the page.');
  return page;
}

interface Store<T> {
  readonly get: () => T;
  readonly subscribe: (listener: () => void) => () => void;
}

export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get);
}

/** The server's time in whole seconds of epoch milliseconds; the component is drawn again when they change. */
export function useNow(): number {
  const { client, clock } = usePage();
  return useSyncExternalStore(clock.add, () => Math.floor(client.serverNow() / 1000) * 1000);
}

/** Whether the window is so narrow that list, map and details each take all of it. */
export function useNarrow(): boolean {
  const [query] = useState(() => window.matchMedia('(max-width: 899px)'));
  return useSyncExternalStore(
    (listener) => {
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => query.matches,
  );
}
