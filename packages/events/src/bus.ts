import type { EventMap, Numbered, Topic } from './vocabulary';

export type Handler<T extends Topic> = (event: Numbered<EventMap[T]>) => void | Promise<void>;
/** A handler whose topic is known elsewhere. */
export type AnyHandler = (event: Numbered<unknown>) => void | Promise<void>;
export type Unsubscribe = () => void;

/**
 * Carries numbered events from the service that wrote them to everyone who listens. Each topic keeps its
 * order. There are two ways to listen:
 *
 * - `subscribe`, for live pushes: every process that listens gets every event while it listens. What it misses
 *   (the bus was away) it finds by the gap in the numbers and reads from the log.
 * - `consume`, for what must not be lost: a named group gets every event at least once, also those of the time
 *   when it was away, one at a time and in order. A handler that fails gets the same event again later, so
 *   handlers are idempotent (by the event's id).
 */
export interface EventBus {
  /** Resolves when the event is safe: handed to the live listeners, and kept for (or done by) every group. */
  publish<T extends Topic>(topic: T, event: Numbered<EventMap[T]>): Promise<void>;
  subscribe<T extends Topic>(topic: T, handler: Handler<T>): Promise<Unsubscribe>;
  /** @param group who consumes, for example `alerts`: its processes share the work */
  consume<T extends Topic>(topic: T, group: string, handler: Handler<T>): Promise<Unsubscribe>;
  /**
   * A word without content to every process: an event of this topic waits where its publisher cannot see it. It may be
   * lost, so whoever hears it must look by itself as well. Never waits, never fails.
   */
  nudge(topic: Topic): void;
  /** Calls at every nudge, from when the bus listens. */
  onNudge(topic: Topic, handler: () => void): Unsubscribe;
  /** @throws Error with a reason when events cannot be carried now */
  checkReady(): Promise<void>;
  close(): Promise<void>;
}
