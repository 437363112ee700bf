import { AppError } from '@goldenhour/service-kit';
import { eventOf } from './event';

type Event = ReturnType<typeof eventOf>;

/** A log in memory that everybody can follow from any number on. */
export class Source {
  readonly streams = new Set<Stream>();
  readonly log: Event[] = [];

  emit(): void {
    this.log.push(eventOf(this.log.length + 1));
    for (const stream of this.streams) stream.wake();
  }

  /** Breaks every stream, as a crashed process would. */
  break(): void {
    for (const stream of this.streams) stream.fail(new AppError('UPSTREAM_UNAVAILABLE'));
  }

  follow(after = this.log.length): Stream {
    return new Stream(this, after);
  }
}

/** An async generator's `return()` would wait for the next event. */
class Stream implements AsyncIterableIterator<Event> {
  #isOver = false;
  #failure: Error | undefined;
  #wake: () => void = () => undefined;

  constructor(
    private readonly source: Source,
    private position: number,
  ) {
    source.streams.add(this);
  }

  wake(): void {
    this.#wake();
  }

  fail(failure: Error): void {
    this.#failure = failure;
    this.source.streams.delete(this);
    this.#wake();
  }

  async next(): Promise<IteratorResult<Event>> {
    while (!this.#isOver) {
      if (this.#failure) throw this.#failure;
      const value = this.source.log[this.position];
      if (value) {
        this.position += 1;
        return { done: false, value };
      }
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    return { done: true, value: undefined };
  }

  return(): Promise<IteratorResult<Event>> {
    this.#isOver = true;
    this.source.streams.delete(this);
    this.#wake();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
