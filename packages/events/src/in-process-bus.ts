import type { AnyHandler, EventBus, Unsubscribe } from './bus';
import type { Topic } from './vocabulary';

export type AwaitedGroups = { readonly [T in Topic]?: readonly string[] };

/**
 * The bus of a platform that runs in one process. A live listener that fails stops neither the others nor the
 * publisher: its error goes to `onError`. A consumer that fails makes `publish` fail, so that the publisher,
 * who keeps its place in a log, tries the event again.
 * @param awaited groups that will consume a topic: before they do, `publish` fails, for this bus has no memory. Two
 *   services that hear each other cannot both be there first.
 */
export function createInProcessBus(
  onError: (error: unknown, topic: Topic) => void,
  awaited: AwaitedGroups = {},
): EventBus {
  const live = new Map<Topic, Set<AnyHandler>>();
  const nudged = new Map<Topic, Set<() => void>>();
  const groups = new Map<Topic, Map<string, Set<AnyHandler>>>();
  return {
    async publish(topic, event) {
      const absent = awaited[topic]?.find((group) => !groups.get(topic)?.get(group)?.size);
      if (absent !== undefined) throw new Error(`${absent} does not hear ${topic} yet`);
      for (const handler of [...(live.get(topic) ?? [])]) {
        try {
          await handler(event);
        } catch (error) {
          onError(error, topic);
        }
      }
      for (const [first] of [...(groups.get(topic)?.values() ?? [])]) await first?.(event);
    },
    subscribe(topic, handler): Promise<Unsubscribe> {
      const handlers = live.get(topic) ?? new Set();
      live.set(topic, handlers.add(handler as AnyHandler));
      return Promise.resolve(() => void handlers.delete(handler as AnyHandler));
    },
    consume(topic, group, handler): Promise<Unsubscribe> {
      const consumers = groups.get(topic) ?? new Map<string, Set<AnyHandler>>();
      groups.set(topic, consumers);
      const ofGroup = consumers.get(group) ?? new Set();
      consumers.set(group, ofGroup.add(handler as AnyHandler));
      return Promise.resolve(() => void ofGroup.delete(handler as AnyHandler));
    },
    nudge(topic) {
      for (const handler of [...(nudged.get(topic) ?? [])]) handler();
    },
    onNudge(topic, handler) {
      const handlers = nudged.get(topic) ?? new Set();
      nudged.set(topic, handlers.add(handler));
      return () => void handlers.delete(handler);
    },
    checkReady: () => Promise.resolve(),
    close(): Promise<void> {
      live.clear();
      nudged.clear();
      groups.clear();
      return Promise.resolve();
    },
  };
}
