import type { Denial } from '@goldenhour/events';
import { encodeGlobalId, type EntityManager } from '@goldenhour/subgraph-kit';
import { raw } from '@mikro-orm/core';
import { deny } from '../denial/deny';
import type { AccessClaims } from '../signing/access-tokens';
import type { Store, Transaction } from '../store';
import { userGlobalId } from '../user-id';
import { UserRow } from './user.entity';

const PERSON = { verifiedKey: { $ne: null }, deletedAt: null } as const;

/** A verified account that was not deleted. */
export function findUser(em: EntityManager, id: number): Promise<UserRow | null> {
  return em.findOne(UserRow, { id, ...PERSON }, { disableIdentityMap: true });
}

export function findByEmail(em: EntityManager, emailKey: string): Promise<UserRow | null> {
  return em.findOne(UserRow, { verifiedKey: emailKey }, { disableIdentityMap: true });
}

/** The account that a log-in is about: the verified one, else the newest that waits for its code. */
export async function findForLogIn(em: EntityManager, emailKey: string): Promise<UserRow | null> {
  const [row] = await em.find(
    UserRow,
    { emailKey },
    // Absent keys come last in this order, on every database.
    { orderBy: { verifiedKey: 'desc', id: 'desc' }, limit: 1, disableIdentityMap: true },
  );
  return row ?? null;
}

/** Holds the account's row until the transaction ends, so that changes of one account come one after the other. */
export async function lockUser({ em }: Transaction, id: number): Promise<UserRow | null> {
  // An empty change locks the row on every database.
  await em
    .createQueryBuilder(UserRow)
    .update({ version: raw('version') })
    .where({ id })
    .execute('run');
  return findUser(em, id);
}

/** Changes an account's rights: every access token that says otherwise is denied at once. */
export async function changeRights(
  store: Store,
  transaction: Transaction,
  user: UserRow,
  change: Partial<UserRow>,
  until: number,
): Promise<void> {
  const version = user.version + 1;
  await transaction.em.nativeUpdate(UserRow, { id: user.id }, { ...change, version });
  await deny(store, transaction, [olderThan(userGlobalId(user.id), version, until)]);
}

export function olderThan(id: string, version: number, until: number): Denial {
  return { kind: 'PRINCIPAL', id, belowVersion: version, until };
}

/** What an access token says of that person in that session. */
export function claimsOf(user: UserRow, sid: string): AccessClaims {
  return {
    sub: userGlobalId(user.id),
    sid,
    ver: user.version,
    role: user.role,
    ...(user.hospitalId !== null && { hospitalId: encodeGlobalId('Hospital', user.hospitalId) }),
    ...(user.province !== null && { province: user.province }),
    ...(user.organization !== null && { organization: user.organization }),
    ...(user.vehicle !== null && { vehicle: user.vehicle }),
  };
}
