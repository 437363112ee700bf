import { decodeGlobalId } from '@goldenhour/subgraph-kit';
import type { UserContext } from '../context';
import { USER } from '../user-id';
import { toUser } from './to-user';
import type { User } from './user.type';

/** The user behind an id that another subgraph gave. Of a deleted one the id and `deleted` are left. */
export async function resolveUserReference(
  { id }: { id: string },
  { users }: UserContext,
): Promise<User | null> {
  const key = decodeGlobalId(USER, id);
  const row = key === null ? null : await users.load(key);
  return row && toUser(row);
}
