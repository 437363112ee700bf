import type { GraphQLError } from 'graphql';
import type { Variables } from '../transport';

/** A null whose reason is an error that has been noted already. */
export const FAILED = Symbol('null with an error');
/** A value that may not be null and is: the object or list around it becomes null. */
export const INVALID = Symbol('null where none may be');

/** Where shaping is, and what it found wrong. */
export interface Tracker {
  /** Only its first {@link depth} elements say something: to shorten an array costs more than all else about a value. */
  readonly path: (string | number)[];
  depth: number;
  readonly errors: GraphQLError[];
  /** For introspection, which is answered here. */
  readonly variables: Variables;
}

/** Checks and copies one value of the data as the client asked for it. */
export type Complete = (value: unknown, tracker: Tracker, parentType: string) => unknown;

/** Answers `__schema` or `__type` for one selection of it. */
export type Introspect = (variables: Variables) => unknown;
