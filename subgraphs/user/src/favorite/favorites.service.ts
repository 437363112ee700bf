import type { Viewer } from '@goldenhour/service-kit';
import type { UserError } from '@goldenhour/subgraph-kit';
import { findUser, lockUser } from '../account/users';
import type { UserRow } from '../account/user.entity';
import { findHospital } from '../hospital/known-hospitals';
import { repeatable } from '../repeatable';
import { commit, type Store } from '../store';
import { checkKey, userError } from '../user-error';
import { requireUser, userGlobalId } from '../user-id';
import { FavoriteRow } from './favorite.entity';

/** More is no list of favourites. */
const MAX_FAVORITES = 100;

/** The hospitals that somebody wants to find again. */
export class FavoritesService {
  constructor(private readonly store: Store) {}

  /** In the order in which they were added. */
  async of(userId: number): Promise<number[]> {
    const rows = await this.store.database.em
      .fork()
      .find(FavoriteRow, { userId }, { orderBy: { addedAt: 'asc', hospitalId: 'asc' } });
    return rows.map(({ hospitalId }) => hospitalId);
  }

  async set(
    input: {
      readonly hospitalId: string;
      readonly favorite: boolean;
      readonly idempotencyKey?: string | null;
    },
    viewer: Viewer,
  ): Promise<{ readonly me: UserRow | null; readonly userErrors: readonly UserError[] }> {
    const userId = requireUser(viewer);
    const userErrors = checkKey(input.idempotencyKey);
    if (userErrors.length > 0) return { me: null, userErrors };
    const owner = userGlobalId(userId);
    const request = { owner, operation: 'setFavoriteHospital', key: input.idempotencyKey, input };
    return commit(this.store, async (transaction) => {
      const { em, now } = transaction;
      const answer = await repeatable(transaction, request, async () => {
        const found = await findHospital(em, input.hospitalId);
        if ('error' in found) return { userErrors: [found.error] };
        const favorite = { userId, hospitalId: found.hospitalId };
        await lockUser(transaction, userId);
        const known = (await em.count(FavoriteRow, favorite)) > 0;
        if (!input.favorite) await em.nativeDelete(FavoriteRow, favorite);
        else if (!known) {
          if ((await em.count(FavoriteRow, { userId })) >= MAX_FAVORITES)
            return {
              userErrors: [userError('TOO_MANY_FAVORITES', `At most ${MAX_FAVORITES}.`, 'hospitalId')],
            };
          await em.insert(FavoriteRow, { ...favorite, addedAt: now });
        }
        return { userErrors: [] };
      });
      const me = answer.userErrors.length > 0 ? null : await findUser(em, userId);
      return { me, userErrors: answer.userErrors };
    });
  }
}
