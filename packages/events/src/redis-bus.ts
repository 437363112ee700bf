import { RedisPubSub } from 'graphql-redis-subscriptions';
import type { AnyHandler, EventBus, Unsubscribe } from './bus';
import { GroupConsumer } from './group-consumer';
import { GroupStream } from './group-stream';
import { LiveListeners } from './live-listeners';
import {
  failPlainly,
  keepAsking,
  openCommandConnection,
  openListeningConnection,
  reportOutages,
  waitUntilReady,
  type BusLog,
} from './redis-connection';
import type { EventMap, Numbered, Topic } from './vocabulary';

export interface RedisBusOptions {
  readonly url: string;
  /** What a listener or consumer threw. */
  readonly onError: (error: unknown, topic: Topic) => void;
  readonly log?: BusLog;
  /** Platforms that share a Redis take different ones; `goldenhour` by default. */
  readonly namespace?: string;
  /**
   * How many events of a topic are kept (roughly; 100,000 by default). A group that is away for longer
   * loses the oldest.
   */
  readonly keepEvents?: number;
  /** After how many milliseconds of silence of a process another one takes over its groups; 10,000 by default. */
  readonly leaseMs?: number;
}

/**
 * The bus of a platform of many processes: live pushes by Redis pub/sub, what must not be lost by a Redis stream a
 * topic, with consumer groups. While Redis is away `publish` fails within 2 s, `subscribe` waits, and listeners and
 * consumers go on by themselves once it is back. Resolves also when Redis is away (after 2 s).
 *
 * An event is as safe as Redis keeps it: run it with `appendonly yes` and `maxmemory-policy noeviction`. Then a
 * crash of Redis loses nothing that was acknowledged, unless a slow disk was just holding up the file; a power cut
 * loses up to two seconds. `appendfsync always` rules out both.
 */
export async function createRedisBus(options: RedisBusOptions): Promise<EventBus> {
  const { url, onError, log, namespace = 'goldenhour', keepEvents = 100_000, leaseMs = 10_000 } = options;
  const commands = openCommandConnection(url);
  const listening = openListeningConnection(url);
  reportOutages(commands, log);
  listening.on('error', () => undefined); // The other connection tells the same.
  [commands, listening].forEach(keepAsking);
  const pubSub = new RedisPubSub({ publisher: commands, subscriber: listening });
  /** By channel. */
  const live = new Map<string, LiveListeners>();
  const consumers = new Set<GroupConsumer>();
  const streamOf = (topic: Topic) => `${namespace}:${topic}:events`;
  const nudgesOf = (topic: Topic) => `${namespace}:${topic}:nudge`;
  const channelOf = (topic: Topic) => `${namespace}:${topic}:live`;
  let closing: Promise<void> | null = null;

  const listenersOf = (topic: Topic, channel = channelOf(topic)): LiveListeners => {
    if (closing) throw new Error('The bus is closed.');
    const known = live.get(channel);
    if (known) return known;
    const listeners = new LiveListeners(pubSub, channel, topic, onError);
    live.set(channel, listeners);
    return listeners;
  };

  const close = async (): Promise<void> => {
    for (const listeners of live.values()) listeners.clear();
    await Promise.all([...consumers].map((consumer) => consumer.stop()));
    commands.disconnect();
    listening.disconnect();
  };

  await waitUntilReady([commands, listening]);
  return {
    async publish<T extends Topic>(topic: T, event: Numbered<EventMap[T]>): Promise<void> {
      const text = JSON.stringify(event);
      try {
        // On one connection: kept first, then pushed, so that whom the push wakes finds the event.
        await Promise.all([
          commands.xadd(streamOf(topic), 'MAXLEN', '~', keepEvents, '*', 'event', text),
          pubSub.publish(channelOf(topic), event),
        ]);
      } catch (error) {
        failPlainly(error);
      }
    },
    async subscribe(topic, handler): Promise<Unsubscribe> {
      return listenersOf(topic).add(handler as AnyHandler);
    },
    consume(topic, group, handler): Promise<Unsubscribe> {
      const listeners = listenersOf(topic);
      const consumer = new GroupConsumer({
        stream: new GroupStream(commands, streamOf(topic), group, leaseMs),
        handle: (event) => (handler as AnyHandler)(JSON.parse(event) as Numbered<unknown>),
        onError: (error) => onError(error, topic),
      });
      consumers.add(consumer);
      const silence = listeners.ring(() => consumer.ring());
      return Promise.resolve(() => {
        silence();
        void consumer.stop().then(() => consumers.delete(consumer));
      });
    },
    nudge(topic) {
      pubSub.publish(nudgesOf(topic), {}).catch(() => undefined);
    },
    onNudge: (topic, handler) => listenersOf(topic, nudgesOf(topic)).ring(handler),
    async checkReady(): Promise<void> {
      try {
        await commands.ping();
      } catch (error) {
        throw new Error('Redis does not answer', { cause: error });
      }
    },
    close: () => (closing ??= close()),
  };
}
