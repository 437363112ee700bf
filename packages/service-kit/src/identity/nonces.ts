/**
 * The nonces that were used and could be used again: a sender's random name and its count. They lie in one set of numbers
 * for each second of expiry and sender: a replay carries the same signed expiry, so one set is looked at, and a second
 * that has passed is forgotten as a whole. Nothing is ever scanned nonce by nonce.
 */
export class Nonces {
  readonly #byExpiry = new Map<number, Map<string, Set<number>>>();
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
  use(sender: string, count: number, expiry: number, nowSeconds: number): 'new' | 'replayed' | 'full' {
    this.#forget(nowSeconds);
    const used = this.#usedBy(sender, expiry);
    if (used.has(count)) return 'replayed';
    if (this.#size >= this.capacity) return 'full';
    used.add(count);
    this.#size += 1;
    return 'new';
  }

  #usedBy(sender: string, expiry: number): Set<number> {
    const senders = this.#byExpiry.get(expiry) ?? new Map<string, Set<number>>();
    if (senders.size === 0) this.#byExpiry.set(expiry, senders);
    const known = senders.get(sender);
    if (known) return known;
    const used = new Set<number>();
    // A copy of the name: it is a part of its header, which it would keep from being forgotten.
    senders.set(Buffer.from(sender, 'latin1').toString('latin1'), used);
    return used;
  }

  #forget(nowSeconds: number): void {
    if (nowSeconds <= this.#sweptAt) return;
    this.#sweptAt = nowSeconds;
    for (const [expiry, senders] of this.#byExpiry) {
      if (expiry >= nowSeconds) continue;
      this.#byExpiry.delete(expiry);
      for (const used of senders.values()) this.#size -= used.size;
    }
  }
}
