import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes of a digest that are kept: the chance that another password has the same is one in 25 million. */
export const DIGEST_BYTES = 5;

let list: Buffer | null = null;

/**
 * Whether a password of 12 or more small letters and digits is among those that most people use. The list
 * (common-passwords.bin, see its README) holds sorted digests, since many of its entries are not fit to be read.
 */
export function isCommonPassword(password: string): boolean {
  list ??= readFileSync(join(__dirname, '..', '..', 'data', 'common-passwords.bin'));
  const wanted = digestOf(password).readUIntBE(0, DIGEST_BYTES);
  let [low, high] = [0, list.length / DIGEST_BYTES - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = list.readUIntBE(middle * DIGEST_BYTES, DIGEST_BYTES);
    if (found === wanted) return true;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

export function digestOf(password: string): Buffer {
  return createHash('sha256').update(password).digest().subarray(0, DIGEST_BYTES);
}
