import type { LiveBoardQuery } from '@goldenhour/client';
import { Listeners } from '../board/listeners';

export type Feed = LiveBoardQuery['bedBoard']['feed'];

export interface Status {
  /**
   * `loading` nothing is here yet; `failed` nothing came and nothing was kept; `kept` an earlier board stands in;
   * `empty` the board has no hospitals yet; `live` the board is the server's.
   */
  readonly phase: 'loading' | 'failed' | 'kept' | 'empty' | 'live';
  /** `broken` until it stands again, also while it is tried. */
  readonly connection: 'connecting' | 'open' | 'broken';
  readonly feed: Feed | null;
  /** The last look at the feed got no answer. */
  readonly apiSilent: boolean;
  /** When the server was last heard, by its clock. */
  readonly heardAt: number | null;
  /** Of when the kept board is. */
  readonly keptAt: number | null;
}

const AT_FIRST: Status = {
  phase: 'loading',
  connection: 'connecting',
  feed: null,
  apiSilent: false,
  heardAt: null,
  keptAt: null,
};

/** How connection and feed are doing. */
export class StatusStore {
  readonly #listeners = new Listeners();
  #status = AT_FIRST;

  readonly get = (): Status => this.#status;
  readonly subscribe = this.#listeners.add;

  set(change: Partial<Status>): void {
    this.#status = { ...this.#status, ...change };
    this.#listeners.tell();
  }
}
