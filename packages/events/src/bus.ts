import type { EventMap, Numbered, Topic } from './vocabulary';

export type Handler<T extends Topic> = (event: Numbered<EventMap[T]>) => void | Promise<void>;
export type Unsubscribe = () => void;

/**
 * Carries numbered events from the service that wrote them to everyone who listens. Each topic keeps its
 * order; `publish` resolves when the event is handed over.
 */
export interface EventBus {
  publish<T extends Topic>(topic: T, event: Numbered<EventMap[T]>): Promise<void>;
  subscribe<T extends Topic>(topic: T, handler: Handler<T>): Unsubscribe;
  close(): Promise<void>;
}
