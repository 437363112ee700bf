/** Those who want to hear of something, as `useSyncExternalStore` takes them. */
export class Listeners {
  readonly #all = new Set<() => void>();

  readonly add = (listener: () => void): (() => void) => {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  };

  tell(): void {
    for (const listener of [...this.#all]) listener();
  }
}

/** The same by name: a row hears only of its own hospital. */
export class NamedListeners {
  readonly #byName = new Map<string, Set<() => void>>();

  add(name: string, listener: () => void): () => void {
    const all = this.#byName.get(name) ?? new Set();
    this.#byName.set(name, all.add(listener));
    return () => {
      all.delete(listener);
      if (all.size === 0) this.#byName.delete(name);
    };
  }

  tell(names: Iterable<string>): void {
    for (const name of names) for (const listener of [...(this.#byName.get(name) ?? [])]) listener();
  }
}
