import { decodeGlobalId } from '@goldenhour/subgraph-kit';
import { USER } from './user-id';
import type { User } from './user.type';

/** The user behind an id that another subgraph gave; null for what is no id of a user. */
export function resolveUserReference({ id }: { id: string }): User | null {
  return decodeGlobalId(USER, id) === null ? null : { id };
}
