export * from './paths';
export * from './scopes';
export * from './types';
export * from './problem';
