export * from './change-cursor';
export type { EventBus, Handler, Unsubscribe } from './bus';
export * from './in-process-bus';
export { openBus, type OpenBusLog } from './open-bus';
export { createRedisBus, type RedisBusOptions } from './redis-bus';
export type { BusLog } from './redis-connection';
export { openSharedCache, type SharedCache } from './shared-cache';
export * from './vocabulary';
