import { Listeners } from '../map/board/listeners';

/** A value that pages hear of when it changes, as `useSyncExternalStore` takes it. */
export class StateStore<T extends object> {
  readonly #listeners = new Listeners();
  #state: T;

  constructor(state: T) {
    this.#state = state;
  }

  readonly get = (): T => this.#state;
  readonly subscribe = this.#listeners.add;

  set(change: Partial<T>): void {
    this.#state = { ...this.#state, ...change };
    this.#listeners.tell();
  }
}
