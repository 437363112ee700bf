import { startTransition, useEffect, useState } from 'react';

/** Of the height of a row, the least: more rows than these are not in sight. */
const ROW_PIXELS = 50;
const AT_THE_LATEST_MS = 1_000;

/** The beginning of a long list at once, so that it can be seen; the rest as soon as the browser has time. */
export function useGrowing<T>(all: readonly T[]): readonly T[] {
  const [whole, setWhole] = useState(false);
  const [atFirst] = useState(() => Math.ceil(window.innerHeight / ROW_PIXELS));
  const long = all.length > atFirst;
  useEffect(() => {
    if (!long || whole) return undefined;
    return whenIdle(() => startTransition(() => setWhole(true)));
  }, [long, whole]);
  return whole || !long ? all : all.slice(0, atFirst);
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
