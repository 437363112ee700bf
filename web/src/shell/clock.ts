import { useSyncExternalStore } from 'react';
import { client } from '../session/page-session';

const TICK_MS = 1_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** One clock for the whole page: it runs while somebody looks at it. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => listeners.forEach((tell) => tell()), TICK_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The server's time in whole seconds of epoch milliseconds; the component is drawn again when they change. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => Math.floor(client.serverNow() / TICK_MS) * TICK_MS);
}
