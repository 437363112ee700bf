export * from './access-tokens';
export * from './contract';
export * from './database-time';
export * from './graphql-client';
export * from './live-client';
export * from './temporary-folder';
export * from './test-platform';
export * from './wait-for';
