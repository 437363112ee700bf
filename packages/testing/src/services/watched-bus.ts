import type { EventBus, Handler, Topic, Unsubscribe } from '@goldenhour/events';

const TIMEOUT_MS = 10_000;

/** One live listener, or one group: how many events it should have had since it began, and has done. */
interface Watched {
  readonly topic: Topic;
  readonly name: string;
  due: number;
  done: number;
}

/** A bus that knows when everything published through it has reached everyone who listens through it. */
export class WatchedBus implements EventBus {
  private readonly watched = new Set<Watched>();
  private readonly groups = new Map<string, Watched>();
  private waiting: (() => void)[] = [];

  constructor(private readonly bus: EventBus) {}

  async publish<T extends Topic>(topic: T, event: Parameters<Handler<T>>[0]): Promise<void> {
    const listeners = [...this.watched].filter((listener) => listener.topic === topic);
    await this.bus.publish(topic, event);
    for (const listener of listeners) listener.due += 1;
  }

  async subscribe<T extends Topic>(topic: T, handler: Handler<T>): Promise<Unsubscribe> {
    const listener: Watched = { topic, name: `a listener of ${topic}`, due: 0, done: 0 };
    const leave = await this.bus.subscribe(topic, async (event) => {
      try {
        await handler(event);
      } finally {
        this.count(listener);
      }
    });
    this.watched.add(listener);
    return () => {
      leave();
      this.watched.delete(listener);
      this.wake();
    };
  }

  /** An event counts when it is done: one whose handler failed comes again. */
  consume<T extends Topic>(topic: T, group: string, handler: Handler<T>): Promise<Unsubscribe> {
    const name = `group ${group} of ${topic}`;
    const consumer = this.groups.get(name) ?? { topic, name, due: 0, done: 0 };
    this.groups.set(name, consumer);
    this.watched.add(consumer);
    return this.bus.consume(topic, group, async (event) => {
      await handler(event);
      this.count(consumer);
    });
  }

  /** Resolves when all that was published is done. @throws Error naming who is behind after 10 s */
  async idle(): Promise<void> {
    const end = Date.now() + TIMEOUT_MS;
    for (let behind = this.behind(); behind.length > 0; behind = this.behind()) {
      if (Date.now() >= end) throw new Error(`In ${TIMEOUT_MS} ms not all was done by ${behind.join(', ')}`);
      await this.next(end - Date.now());
    }
  }

  nudge(topic: Topic): void {
    this.bus.nudge(topic);
  }

  onNudge(topic: Topic, handler: () => void): Unsubscribe {
    return this.bus.onNudge(topic, handler);
  }

  checkReady(): Promise<void> {
    return this.bus.checkReady();
  }

  close(): Promise<void> {
    return this.bus.close();
  }

  private behind(): string[] {
    return [...this.watched]
      .filter(({ due, done }) => done < due)
      .map(({ name, due, done }) => `${name} (${done} of ${due})`);
  }

  private count(listener: Watched): void {
    listener.done += 1;
    this.wake();
  }

  private wake(): void {
    const { waiting } = this;
    this.waiting = [];
    for (const resume of waiting) resume();
  }

  private next(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}
