interface Taker<Value> {
  readonly resolve: (result: IteratorResult<Value, undefined>) => void;
  readonly reject: (error: unknown) => void;
}

/** Values that are pushed on one side and taken as an async iterator takes them on the other. */
export class PushQueue<Value> {
  readonly #values: Value[] = [];
  readonly #takers: Taker<Value>[] = [];
  #ended = false;
  #failure: { readonly error: unknown } | undefined;

  push(value: Value): void {
    if (this.#ended) return;
    const taker = this.#takers.shift();
    if (taker) taker.resolve({ done: false, value });
    else this.#values.push(value);
  }

  /** No more will come; a failure is thrown once, to who takes after all that was pushed before it. */
  end(failure?: { readonly error: unknown }): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#failure = failure;
    for (const taker of this.#takers.splice(0)) this.#settle(taker);
  }

  /** Ends and forgets what was not taken. */
  drop(): void {
    this.#values.length = 0;
    this.#failure = undefined;
    this.end();
  }

  take(): Promise<IteratorResult<Value, undefined>> {
    return new Promise((resolve, reject) => {
      const taker = { resolve, reject };
      const value = this.#values.shift();
      if (value !== undefined) resolve({ done: false, value });
      else if (this.#ended) this.#settle(taker);
      else this.#takers.push(taker);
    });
  }

  #settle({ resolve, reject }: Taker<Value>): void {
    const failure = this.#failure;
    this.#failure = undefined;
    if (failure) reject(failure.error);
    else resolve({ done: true, value: undefined });
  }
}
