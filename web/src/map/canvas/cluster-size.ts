/** Pixels. */
export const RING_WIDTH = 7;

/** Pixels of the circle that stands for so many hospitals. */
export function radiusOf(size: number): number {
  return Math.min(36, 19 + 2.6 * Math.log2(size));
}
