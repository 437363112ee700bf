import { EventEmitter } from 'node:events';
import type { EventBus, Handler, Unsubscribe } from './bus';
import type { EventMap, Numbered, Topic } from './vocabulary';

type AnyHandler = (event: Numbered<unknown>) => void | Promise<void>;

/**
 * The bus of a platform that runs in one process. A handler that fails never stops the others nor the
 * publisher: its error goes to `onError`.
 */
export function createInProcessBus(onError: (error: unknown, topic: Topic) => void): EventBus {
  const emitter = new EventEmitter().setMaxListeners(0);
  return {
    async publish<T extends Topic>(topic: T, event: Numbered<EventMap[T]>): Promise<void> {
      for (const handler of emitter.listeners(topic) as AnyHandler[]) {
        try {
          await handler(event);
        } catch (error) {
          onError(error, topic);
        }
      }
    },
    subscribe<T extends Topic>(topic: T, handler: Handler<T>): Unsubscribe {
      emitter.on(topic, handler);
      return () => emitter.off(topic, handler);
    },
    close(): Promise<void> {
      emitter.removeAllListeners();
      return Promise.resolve();
    },
  };
}
