import { useSyncExternalStore } from 'react';

export const VIEWS = ['requests', 'beds', 'announcements', 'clinic'] as const;
export type View = (typeof VIEWS)[number];

/** Which screen the address names: a link or a reload leads to the same one. Other places of the page leave it as it is. */
export function viewOf(hash: string, present: View): View {
  if (hash === '') return 'requests';
  return VIEWS.find((view) => hash === `#${view}`) ?? present;
}

let present: View = 'requests';

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

export function useView(): View {
  return useSyncExternalStore(subscribe, () => (present = viewOf(location.hash, present)));
}
