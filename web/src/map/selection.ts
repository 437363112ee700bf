import { Listeners } from './board/listeners';

const PARAMETER = 'hospital';

/** Which hospital is open, in the page's address: the back button closes it, and a link opens it. */
export class Selection {
  readonly #listeners = new Listeners();
  #id = new URLSearchParams(location.search).get(PARAMETER);
  /** Whether this page put an entry in the history for it, so that closing goes back instead of on. */
  #entered = false;

  readonly get = (): string | null => this.#id;
  readonly subscribe = this.#listeners.add;

  constructor() {
    window.addEventListener('popstate', () => {
      this.#entered = false;
      this.#set(new URLSearchParams(location.search).get(PARAMETER));
    });
  }

  open(id: string): void {
    if (id === this.#id) return;
    const url = new URL(location.href);
    url.searchParams.set(PARAMETER, id);
    if (this.#id === null) {
      history.pushState(null, '', url);
      this.#entered = true;
    } else history.replaceState(null, '', url);
    this.#set(id);
  }

  close(): void {
    if (this.#id === null) return;
    if (this.#entered) {
      history.back();
      return;
    }
    const url = new URL(location.href);
    url.searchParams.delete(PARAMETER);
    history.replaceState(null, '', url);
    this.#set(null);
  }

  #set(id: string | null): void {
    this.#id = id;
    this.#listeners.tell();
  }
}
