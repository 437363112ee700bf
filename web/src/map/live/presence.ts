import type { LiveBoard } from './live-board';
import type { FeedWatch } from './watch-feed';

/** A tab that nobody sees keeps its connection so long. */
const HIDDEN_MS = 60_000;
/** A clock that runs every second and missed so much was asleep, and so may be the connection. */
const ASLEEP_MS = 30_000;

/** Lets the connection go when nobody looks, and goes on from the last cursor when somebody does. */
export class Presence {
  #hiding: ReturnType<typeof setTimeout> | undefined;
  #tickedAt = Date.now();

  constructor(
    private readonly live: LiveBoard,
    private readonly feed: FeedWatch,
    private readonly wake: () => void,
  ) {}

  start(): void {
    document.addEventListener('visibilitychange', () => {
      clearTimeout(this.#hiding);
      if (document.hidden) this.#hide();
      else this.#return();
    });
    window.addEventListener('online', () => this.#return());
    window.addEventListener('pageshow', ({ persisted }) => persisted && this.#return());
  }

  /** To be called every second. */
  tick(): void {
    const slept = Date.now() - this.#tickedAt > ASLEEP_MS;
    this.#tickedAt = Date.now();
    if (slept && !document.hidden && this.live.isFollowing) this.live.resume();
  }

  #hide(): void {
    void this.live.keep();
    this.#hiding = setTimeout(() => this.live.stop(), HIDDEN_MS);
  }

  #return(): void {
    this.wake();
    if (!this.live.isFollowing) this.live.resume();
    this.feed.lookNow();
  }
}
