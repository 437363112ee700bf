/** Waits that can be cut short: a page that comes back from sleep must not sit out what is left of a back-off. */
export class Waits {
  readonly #running = new Set<() => void>();

  /** Resolves after that time, on `wake()`, or when the signal is aborted. */
  wait(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        this.#running.delete(end);
        signal?.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      this.#running.add(end);
      signal?.addEventListener('abort', end);
      if (signal?.aborted) end();
    });
  }

  wake(): void {
    for (const end of [...this.#running]) end();
  }
}
