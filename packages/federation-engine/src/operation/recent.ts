/** Keeps the values that were used last, within a number and a total size. */
export class Recent<K, V> {
  /** A Map remembers the order of insertion: the first is the one that was not used for longest. */
  readonly #entries = new Map<K, { readonly value: V; readonly size: number }>();
  #size = 0;

  constructor(
    private readonly max: number,
    private readonly maxSize = Infinity,
  ) {}

  get(key: K): V | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  /** Looks without counting as use. */
  peek(key: K): V | undefined {
    return this.#entries.get(key)?.value;
  }

  /** What is larger than the whole is not kept. */
  set(key: K, value: V, size = 1): void {
    this.#drop(key);
    if (size > this.maxSize) return;
    this.#entries.set(key, { value, size });
    this.#size += size;
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.max && this.#size <= this.maxSize) break;
      this.#drop(oldest);
    }
  }

  #drop(key: K): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) return;
    this.#entries.delete(key);
    this.#size -= entry.size;
  }
}
