export interface BackOff {
  /** Longest wait before the second attempt. */
  readonly firstMs: number;
  /** Waits double up to this. */
  readonly longestMs: number;
}

/** Milliseconds before attempt `attempt + 1`; half of it is chance, so that not all clients come back at once. */
export function backOffMs(attempt: number, { firstMs, longestMs }: BackOff, random = Math.random): number {
  const longest = Math.min(longestMs, firstMs * 2 ** (attempt - 1));
  return longest / 2 + (random() * longest) / 2;
}
