import { useSyncExternalStore } from 'react';

export const VIEWS = ['requests', 'beds', 'announcements', 'clinic'] as const;
export type View = (typeof VIEWS)[number];

/** Which screen the address names: a link or a reload leads to the same one. */
export function viewOf(hash: string): View {
  return VIEWS.find((view) => hash === `#${view}`) ?? 'requests';
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

export function useView(): View {
  return useSyncExternalStore(subscribe, () => viewOf(location.hash));
}
