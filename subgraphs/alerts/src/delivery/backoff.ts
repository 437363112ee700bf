const FIRST_MS = 5_000;
const LONGEST_MS = 60 * 60 * 1000;
/** How long something is tried, since the first try. */
const WITHIN_MS = 24 * 60 * 60 * 1000;

/**
 * When a delivery is tried again after its nth try failed: twice as long each time, up to an hour, and between half of
 * it and all of it at random, so that what failed together does not come back together.
 * @returns epoch milliseconds; null once it would be later than 24 hours after the first try
 */
export function nextTry(
  nth: number,
  {
    triedSince,
    now,
    waitMs = 0,
  }: { readonly triedSince: number; readonly now: number; readonly waitMs?: number },
  random: () => number = Math.random,
): number | null {
  const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** (nth - 1));
  const at = now + Math.max(waitMs, longest * (0.5 + random() / 2));
  return at <= triedSince + WITHIN_MS ? Math.round(at) : null;
}
