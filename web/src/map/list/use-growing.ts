import { startTransition, useEffect, useState } from 'react';

/** More than fit on any screen. */
const AT_FIRST = 30;

/** The beginning of a long list at once, so that it can be seen; the rest as soon as the browser has time. */
export function useGrowing<T>(all: readonly T[]): readonly T[] {
  const [whole, setWhole] = useState(false);
  const long = all.length > AT_FIRST;
  useEffect(() => {
    if (long && !whole) startTransition(() => setWhole(true));
  }, [long, whole]);
  return whole || !long ? all : all.slice(0, AT_FIRST);
}
