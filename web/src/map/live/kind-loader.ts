import { BedsOfKindDocument, type BedKind, type Client } from '@goldenhour/client';
import { bedOf } from '../board/bed';
import type { BoardStore } from '../board/board-store';
import { Listeners } from '../board/listeners';
import { allPages } from './all-pages';

export type Loading = 'none' | 'loading' | 'failed';

/** Brings the beds of the chosen kind, which the board itself has only of general emergency beds. */
export class KindLoader {
  readonly #listeners = new Listeners();
  #asked = new AbortController();
  #state: Loading = 'none';

  constructor(
    private readonly client: Client,
    private readonly store: BoardStore,
  ) {}

  readonly get = (): Loading => this.#state;
  readonly subscribe = this.#listeners.add;

  /** Also after the board was loaded anew, which forgets all kinds but the general one. */
  async load(kind: BedKind): Promise<void> {
    this.#asked.abort();
    if (kind === 'ER_GENERAL') {
      this.#set('none');
      return;
    }
    const asked = new AbortController();
    this.#asked = asked;
    this.#set('loading');
    const { order } = this.store.beds;
    try {
      const { signal } = asked;
      const nodes = await allPages(
        async (after) =>
          (await this.client.query(BedsOfKindDocument, { kind, after }, { signal })).data.hospitals,
      );
      if (asked.signal.aborted) return;
      this.store.add(
        nodes.flatMap(({ id, beds }) => (beds ?? []).map((bed) => ({ hospitalId: id, bed: bedOf(bed) }))),
        order,
      );
      this.#set('none');
    } catch {
      if (!asked.signal.aborted) this.#set('failed');
    }
  }

  #set(state: Loading): void {
    this.#state = state;
    this.#listeners.tell();
  }
}
