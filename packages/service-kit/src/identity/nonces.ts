/**
 * The nonces that were used and could be used again. They lie in one set for each second of expiry:
 * a replay carries the same signed expiry, so one set is looked at, and a second that has passed is
 * forgotten as a whole. Nothing is ever scanned nonce by nonce.
 */
export class Nonces {
  readonly #byExpiry = new Map<number, Set<string>>();
  #size = 0;
  #sweptAt = -Infinity;

  constructor(private readonly capacity: number) {}

  get size(): number {
    return this.#size;
  }

  /**
   * Remembers a nonce until the second `expiry` (epoch seconds) is over.
   * 'full' means that the capacity is used up; the caller must refuse, since a replay could not be told any more.
   */
  use(nonce: string, expiry: number, nowSeconds: number): 'new' | 'replayed' | 'full' {
    this.#forget(nowSeconds);
    let used = this.#byExpiry.get(expiry);
    if (used?.has(nonce)) return 'replayed';
    if (this.#size >= this.capacity) return 'full';
    if (used === undefined) this.#byExpiry.set(expiry, (used = new Set()));
    used.add(nonce);
    this.#size += 1;
    return 'new';
  }

  #forget(nowSeconds: number): void {
    if (nowSeconds <= this.#sweptAt) return;
    this.#sweptAt = nowSeconds;
    for (const [expiry, nonces] of this.#byExpiry) {
      if (expiry >= nowSeconds) continue;
      this.#byExpiry.delete(expiry);
      this.#size -= nonces.size;
    }
  }
}
