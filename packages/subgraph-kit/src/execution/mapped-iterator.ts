export function isAsyncIterable<T>(value: unknown): value is AsyncIterable<T> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

/** Maps each value of a source; ending it ends the source at once, even while a read is pending. */
export class MappedIterator<S, T> implements AsyncIterableIterator<T> {
  private readonly source: AsyncIterator<S>;

  constructor(
    source: AsyncIterable<S>,
    private readonly map: (value: S) => Promise<T> | T,
    private readonly mapError: (error: unknown) => unknown = (error) => error,
  ) {
    this.source = source[Symbol.asyncIterator]();
  }

  async next(): Promise<IteratorResult<T>> {
    try {
      const result = await this.source.next();
      return result.done
        ? { value: undefined, done: true }
        : { value: await this.map(result.value), done: false };
    } catch (error) {
      throw this.mapError(error);
    }
  }

  async return(): Promise<IteratorResult<T>> {
    await this.source.return?.();
    return { value: undefined, done: true };
  }

  async throw(error: unknown): Promise<IteratorResult<T>> {
    await this.source.return?.();
    throw error;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
