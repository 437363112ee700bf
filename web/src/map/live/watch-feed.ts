import { LiveBoardDocument, type Client } from '@goldenhour/client';
import type { BoardStore } from '../board/board-store';
import type { LiveBoard } from './live-board';
import type { StatusStore } from './status-store';

const EVERY_MS = 15_000;
const WHILE_EMPTY_MS = 2_000;

/** Looks from time to time how the feed is doing, and whether there are other hospitals than those that are here. */
export class FeedWatch {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #looking = false;

  constructor(
    private readonly client: Client,
    private readonly store: BoardStore,
    private readonly status: StatusStore,
    private readonly live: LiveBoard,
  ) {}

  start(): void {
    const empty = this.status.get().phase === 'empty';
    this.#timer = setTimeout(() => void this.#lookAndGoOn(), empty ? WHILE_EMPTY_MS : EVERY_MS);
  }

  /** At once, as when the page is seen again. */
  lookNow(): void {
    clearTimeout(this.#timer);
    void this.#lookAndGoOn();
  }

  async #lookAndGoOn(): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    if (!document.hidden) await this.#look();
    this.#looking = false;
    clearTimeout(this.#timer);
    this.start();
  }

  async #look(): Promise<void> {
    const { phase } = this.status.get();
    if (phase === 'loading' || phase === 'failed') return;
    try {
      const { feed, hospitalCount } = (await this.client.query(LiveBoardDocument)).data.bedBoard;
      this.status.set({ feed, apiSilent: false, heardAt: this.client.serverNow() });
      if (phase !== 'kept' && hospitalCount !== this.store.size) this.live.reload();
    } catch {
      this.status.set({ apiSilent: true });
    }
  }
}
