import { alignToKeys, createLoader, type EntityManager } from '@goldenhour/subgraph-kit';
import type DataLoader from 'dataloader';
import { UserRow } from './user.entity';

export type UserLoader = DataLoader<number, UserRow | null>;

/** The accounts that one request needs, deleted ones too, in one statement. */
export function createUserLoader(em: EntityManager): UserLoader {
  return createLoader(async (ids) => {
    const rows = await em.find(UserRow, { id: { $in: [...ids] } }, { disableIdentityMap: true });
    return alignToKeys(ids, rows, ({ id }) => id);
  });
}
