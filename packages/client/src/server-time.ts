/** A `Date` header has whole seconds: a smaller difference is no news. */
const NOTICEABLE_MS = 2_000;

/** The server's clock as its answers tell it: the age of a number must not depend on a visitor's wrong clock. */
export class ServerTime {
  #aheadMs = 0;

  /** Epoch milliseconds. */
  now(): number {
    return Date.now() + this.#aheadMs;
  }

  /** Learns from the `Date` header of an answer; other origins' pages do not see it and keep their own clock. */
  learn(dateHeader: string | null, sentAt: number, receivedAt: number): void {
    const at = Date.parse(dateHeader ?? '');
    if (Number.isNaN(at)) return;
    const ahead = at + 500 - (sentAt + receivedAt) / 2;
    this.#aheadMs = Math.abs(ahead) > NOTICEABLE_MS ? ahead : 0;
  }
}
