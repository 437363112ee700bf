import type { RedisPubSub } from 'graphql-redis-subscriptions';
import type { AnyHandler } from './bus';
import type { Numbered, Topic } from './vocabulary';

/**
 * Everyone in this process who listens live to one topic. The topic is subscribed once and stays so while the
 * bus is open; a listener that fails or is slow holds up neither the others nor the connection.
 */
export class LiveListeners {
  private readonly listeners = new Set<(event: Numbered<unknown>) => void>();
  private readonly subscribed: Promise<unknown>;

  constructor(
    pubSub: RedisPubSub,
    channel: string,
    private readonly topic: Topic,
    private readonly onError: (error: unknown, topic: Topic) => void,
  ) {
    this.subscribed = pubSub.subscribe(channel, (event: Numbered<unknown>) => {
      for (const listener of [...this.listeners]) listener(event);
    });
    // Whoever waits for it is told; where nobody does, a bus closed while Redis is away is no error.
    this.subscribed.catch(() => undefined);
  }

  /** Resolves when Redis has confirmed, so that no later event is missed; waits while Redis is away. */
  async add(handler: AnyHandler): Promise<() => void> {
    let left = false;
    let last = Promise.resolve();
    const handle = async (event: Numbered<unknown>): Promise<void> => {
      try {
        if (!left) await handler(event);
      } catch (error) {
        this.onError(error, this.topic);
      }
    };
    // One after the other, so that a listener that waits for something still sees events in order.
    const listener = (event: Numbered<unknown>) => void (last = last.then(() => handle(event)));
    this.listeners.add(listener);
    await this.subscribed;
    return () => {
      left = true;
      this.listeners.delete(listener);
    };
  }

  /** Calls at every event, from when Redis has confirmed. */
  ring(bell: () => void): () => void {
    this.listeners.add(bell);
    return () => void this.listeners.delete(bell);
  }

  clear(): void {
    this.listeners.clear();
  }
}
