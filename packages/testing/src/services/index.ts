export { eventually } from '../eventually';
export * from './describe-on-both-storages';
export { createDatabase, startMariaDb } from './mariadb';
export type { PrivateServer } from './private-server';
export { startRedis } from './redis';
export type { DatabaseLocation, Storage } from './storage';
export { testServices, type TestServices } from './test-services';
