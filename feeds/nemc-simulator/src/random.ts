/** What a random number is for. Numbers of different topics are independent of each other. */
export const TOPIC = {
  NAME: 1,
  STREET: 2,
  JITTER: 3,
  SILENCE: 4,
  LAG: 5,
  REPORT: 6,
  CROWDED: 7,
  QUIRK: 8,
  LEGACY: 9,
  EQUIPMENT: 1000,
  ILLNESS: 2000,
  BED: 3000,
  MESSAGE: 10_000,
  DETAIL: 20_000,
} as const;

// Looked up once: a nationwide answer takes about a million of them, and globals are slow inside a test's sandbox.
const { floor, imul } = Math;

function mix(hash: number, key: number): number {
  let k = imul(key, 0xcc9e2d51);
  k = imul((k << 15) | (k >>> 17), 0x1b873593);
  const h = hash ^ k;
  return (imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
}

/**
 * A number in [0, 1) that depends on nothing but the seed and the keys (32-bit integers; MurmurHash3's mixing).
 *
 * A hash instead of a sequence, so that any moment of the made-up feed can be computed without the moments before it:
 * nothing runs while nobody asks, and there is nothing to catch up on.
 */
export function random(seed: number, hospital: number, topic: number, a = 0, b = 0): number {
  let h = mix(mix(mix(mix(seed | 0, hospital), topic), a), b);
  h = imul(h ^ (h >>> 16), 0x85ebca6b);
  h = imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 2 ** 32;
}

/** A whole number from `least` to `most`, both included, from a number in [0, 1). */
export function between(share: number, least: number, most: number): number {
  return least + floor(share * (most - least + 1));
}

/** One of the values, from a number in [0, 1). */
export function pick<T>(share: number, values: readonly [T, ...T[]]): T {
  return values[floor(share * values.length)] ?? values[0];
}
