const FIRST_MS = 200;
const LONGEST_MS = 5_000;

/**
 * How long to wait before the next try: doubling, half of it at random, so that what broke for all does not come back
 * for all at the same moment.
 * @param failures tries that failed in a row, from 1
 * @param random from 0 to 1
 */
export function backOffMs(failures: number, random: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1)) * (0.5 + random / 2);
}
