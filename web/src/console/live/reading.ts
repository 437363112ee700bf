import { Listeners } from '../../map/board/listeners';

export interface Reading<Data> {
  /** Null until something came. */
  readonly data: Data | null;
  /** The last try failed; what is shown is older. */
  readonly failed: boolean;
}

/** After a failed try. */
const TRY_AGAIN_MS = 3_000;

/** Something that is read anew from time to time, and whenever somebody says that it has changed. */
export class Rereading<Data> {
  readonly #listeners = new Listeners();
  #reading: Reading<Data> = { data: null, failed: false };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  #again = false;
  #stopped = true;

  /** @param everyMs how old it may become without a word */
  constructor(
    private readonly read: () => Promise<Data>,
    private readonly everyMs: number,
  ) {}

  readonly get = (): Reading<Data> => this.#reading;
  readonly subscribe = this.#listeners.add;

  start(): void {
    this.#stopped = false;
    void this.refresh();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  /** Resolves when it was read from begin to end after this call. */
  async refresh(): Promise<void> {
    if (this.#running) {
      this.#again = true;
      return this.#running;
    }
    this.#running = this.#run();
    await this.#running;
  }

  async #run(): Promise<void> {
    clearTimeout(this.#timer);
    do {
      this.#again = false;
      try {
        this.#set({ data: await this.read(), failed: false });
      } catch {
        this.#set({ ...this.#reading, failed: true });
      }
    } while (this.#again as boolean);
    this.#running = undefined;
    if (this.#stopped) return;
    const next = this.#reading.failed ? TRY_AGAIN_MS : this.everyMs;
    this.#timer = setTimeout(() => void this.refresh(), next);
  }

  #set(reading: Reading<Data>): void {
    this.#reading = reading;
    this.#listeners.tell();
  }
}
