import type { RoleDecision, UserDescription } from '@goldenhour/events';
import { encodeGlobalId, groupBy, writeOutbox } from '@goldenhour/subgraph-kit';
import { languageOf } from '../account/language.enum';
import { UserRow } from '../account/user.entity';
import { FavoriteRow } from '../favorite/favorite.entity';
import type { RoleRequestRow } from '../role/role-request.entity';
import type { Store, Transaction } from '../store';
import { userGlobalId } from '../user-id';

/**
 * Tells other services, with the caller's transaction, how these accounts are now: role, place, language, favourites,
 * nothing personal. Accounts that nobody confirmed are told of when they are.
 */
export async function describeUsers(
  { clock }: Pick<Store, 'clock'>,
  { em }: Pick<Transaction, 'em'>,
  ids: readonly number[],
): Promise<void> {
  const rows = await em.find(UserRow, { id: { $in: [...ids] } }, { disableIdentityMap: true });
  const told = rows.filter(({ verifiedKey, deletedAt }) => verifiedKey !== null || deletedAt !== null);
  if (told.length === 0) return;
  const favorites = await em.find(
    FavoriteRow,
    { userId: { $in: told.map(({ id }) => id) } },
    { orderBy: { addedAt: 'asc', hospitalId: 'asc' }, disableIdentityMap: true },
  );
  const ofUser = groupBy(favorites, ({ userId }) => userId);
  const users = told.map((row) => describe(row, ofUser.get(row.id) ?? []));
  await writeOutbox(em, clock, 'user.described', { users });
}

/** Tells what came of a request for a role. */
export async function tellDecision(
  { clock }: Pick<Store, 'clock'>,
  { em }: Pick<Transaction, 'em'>,
  { id, userId, role }: Pick<RoleRequestRow, 'id' | 'userId' | 'role'>,
  approved: boolean,
): Promise<void> {
  const decision: RoleDecision = {
    roleRequestId: encodeGlobalId('RoleRequest', id),
    userId: userGlobalId(userId),
    role,
    approved,
  };
  await writeOutbox(em, clock, 'user.described', { users: [], decisions: [decision] });
}

function describe(row: UserRow, favorites: readonly FavoriteRow[]): UserDescription {
  const { role, organization, vehicle, province, hospitalId } = row;
  const deleted = row.deletedAt !== null;
  return {
    id: userGlobalId(row.id),
    role,
    hospitalId: hospitalId === null ? null : encodeGlobalId('Hospital', hospitalId),
    organization,
    vehicle,
    province,
    language: languageOf(row),
    favoriteHospitalIds: deleted
      ? []
      : favorites.map((favorite) => encodeGlobalId('Hospital', favorite.hospitalId)),
    deleted,
  };
}
