import { startTransition, useEffect, useState } from 'react';
import { whenIdle } from '../when-idle';

/** Of the height of a row, the least: more rows than these are not in sight. */
const ROW_PIXELS = 50;

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
