import { startTransition, useEffect, useState } from 'react';

/** More than fit on any screen. */
const AT_FIRST = 30;
const AT_THE_LATEST_MS = 1_000;

/** The beginning of a long list at once, so that it can be seen; the rest as soon as the browser has time. */
export function useGrowing<T>(all: readonly T[]): readonly T[] {
  const [whole, setWhole] = useState(false);
  const long = all.length > AT_FIRST;
  useEffect(() => {
    if (!long || whole) return undefined;
    return whenIdle(() => startTransition(() => setWhole(true)));
  }, [long, whole]);
  return whole || !long ? all : all.slice(0, AT_FIRST);
}

/** Safari has no idle callback; the next task will do there. @returns what takes it back */
function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(run);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(run, { timeout: AT_THE_LATEST_MS });
  return () => cancelIdleCallback(asked);
}
