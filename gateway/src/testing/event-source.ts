/** A topic for tests: every subscriber gets what is emitted from then on, and one can see who listens. */
export class EventSource<T> {
  readonly #subscribers = new Set<{ events: T[]; wake: () => void; failure?: Error }>();

  get listeners(): number {
    return this.#subscribers.size;
  }

  emit(event: T): void {
    for (const subscriber of this.#subscribers) {
      subscriber.events.push(event);
      subscriber.wake();
    }
  }

  /** Breaks every subscription, as a crashed service would. */
  fail(failure: Error): void {
    for (const subscriber of this.#subscribers) {
      subscriber.failure = failure;
      subscriber.wake();
    }
  }

  subscribe(): AsyncIterableIterator<T> {
    const subscriber: { events: T[]; wake: () => void; failure?: Error } = {
      events: [],
      wake: () => undefined,
    };
    const subscribers = this.#subscribers;
    subscribers.add(subscriber);
    return {
      async next() {
        while (subscribers.has(subscriber)) {
          if (subscriber.failure) throw subscriber.failure;
          const event = subscriber.events.shift();
          if (event !== undefined) return { done: false, value: event };
          await new Promise<void>((resolve) => (subscriber.wake = resolve));
        }
        return { done: true, value: undefined };
      },
      return() {
        subscribers.delete(subscriber);
        subscriber.wake();
        return Promise.resolve({ done: true, value: undefined });
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }
}
