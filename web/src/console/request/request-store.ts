import { Listeners } from '../../map/board/listeners';
import { sorted, type Sorted } from './order';
import { laterOf, stageOf, type Request } from './request';

export interface Picture extends Sorted {
  /** `loading` until the first answer, `failed` where there is none. */
  readonly phase: 'loading' | 'failed' | 'ready';
  /** Whether changes come by themselves; otherwise what is shown may be old. */
  readonly live: boolean;
  /** When the server was last heard, by its clock; null before. */
  readonly heardAt: number | null;
}

/** So many of those that have ended are kept. */
const CLOSED = 60;

/** All requests that this console knows, as the screen shows them. */
export class RequestStore {
  readonly #listeners = new Listeners();
  readonly #all = new Map<string, Request>();
  #picture: Picture = { ...sorted([]), phase: 'loading', live: false, heardAt: null };

  readonly get = (): Picture => this.#picture;
  readonly subscribe = this.#listeners.add;

  /** Takes what the API said, in whatever order it arrives. @returns those that are new and want an answer */
  take(requests: readonly Request[], heardAt: number): Request[] {
    const fresh: Request[] = [];
    for (const request of requests) {
      const known = this.#all.get(request.id);
      this.#all.set(request.id, known ? laterOf(known, request) : request);
      if (!known && stageOf(request) !== 'closed') fresh.push(request);
    }
    this.#forget();
    this.#set({ ...sorted(this.#all.values()), phase: 'ready', heardAt });
    return fresh;
  }

  /** Ids of those that want something of the staff, as far as is known here. */
  openIds(): string[] {
    return [...this.#all.values()].filter((one) => stageOf(one) !== 'closed').map(({ id }) => id);
  }

  setLive(live: boolean): void {
    if (live !== this.#picture.live) this.#set({ live });
  }

  failed(): void {
    if (this.#picture.phase === 'loading') this.#set({ phase: 'failed' });
  }

  #forget(): void {
    for (const { id } of sorted(this.#all.values()).closed.slice(CLOSED)) this.#all.delete(id);
  }

  #set(change: Partial<Picture>): void {
    this.#picture = { ...this.#picture, ...change };
    this.#listeners.tell();
  }
}
