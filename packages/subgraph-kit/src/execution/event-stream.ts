import { AppError } from '@goldenhour/service-kit';

/**
 * A live stream that a producer pushes into and one consumer reads. Written by hand because an async
 * generator's `return()` waits for its pending `next()` and would keep a silent upstream open for ever.
 * A consumer that falls more than `capacity` events behind is ended with OVERLOADED.
 */
export class EventStream<T> implements AsyncIterableIterator<T> {
  private readonly waiting: {
    resolve: (result: IteratorResult<T>) => void;
    reject: (error: unknown) => void;
  }[] = [];
  private readonly buffer: T[] = [];
  private failure: Error | null = null;
  private ended = false;

  constructor(
    private readonly onEnd: () => void,
    private readonly capacity = 1000,
  ) {}

  push(value: T): void {
    if (this.ended) return;
    const reader = this.waiting.shift();
    if (reader) {
      reader.resolve({ value, done: false });
    } else if (this.buffer.length < this.capacity) {
      this.buffer.push(value);
    } else {
      this.fail(
        new AppError('OVERLOADED', 'This client reads too slowly. Subscribe again after the last cursor.'),
      );
    }
  }

  fail(error: Error): void {
    if (this.ended) return;
    this.failure = error;
    this.buffer.length = 0;
    this.end();
  }

  end(): void {
    if (this.ended) return;
    this.ended = true;
    for (const reader of this.waiting.splice(0)) {
      if (this.failure) reader.reject(this.failure);
      else reader.resolve({ value: undefined, done: true });
    }
    this.onEnd();
  }

  next(): Promise<IteratorResult<T>> {
    if (this.buffer.length > 0) return Promise.resolve({ value: this.buffer.shift()!, done: false });
    if (this.failure) {
      const error = this.failure;
      this.failure = null;
      return Promise.reject(error);
    }
    if (this.ended) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }));
  }

  return(): Promise<IteratorResult<T>> {
    this.buffer.length = 0;
    this.end();
    return Promise.resolve({ value: undefined, done: true });
  }

  throw(error: Error): Promise<IteratorResult<T>> {
    this.end();
    return Promise.reject(error);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
