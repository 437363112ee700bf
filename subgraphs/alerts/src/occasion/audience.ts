import type { EntityManager } from '@goldenhour/subgraph-kit';
import type { FilterQuery } from '@mikro-orm/core';
import { FavoriteRow } from '../user/favorite.entity';
import { KnownUserRow } from '../user/known-user.entity';

/** Whom an occasion concerns. */
export type Audience =
  | { readonly kind: 'HOSPITAL'; readonly hospitalId: number }
  | {
      readonly kind: 'CREW';
      readonly organization: string;
      readonly vehicle: string;
      readonly province: string;
    }
  | { readonly kind: 'DISPATCHERS'; readonly province: string }
  | { readonly kind: 'FANS'; readonly hospitalId: number }
  | { readonly kind: 'USER'; readonly userId: number };

/** The next members of an audience after that one, in the order of their numbers. */
export async function membersAfter(
  em: EntityManager,
  audience: Audience,
  after: number,
  limit: number,
): Promise<KnownUserRow[]> {
  const options = { orderBy: { userId: 'asc' }, limit, disableIdentityMap: true } as const;
  if (audience.kind !== 'FANS')
    return em.find(KnownUserRow, { $and: [membersOf(audience), { userId: { $gt: after } }] }, options);
  const fans = await em.find(
    FavoriteRow,
    { hospitalId: audience.hospitalId, userId: { $gt: after } },
    options,
  );
  if (fans.length === 0) return [];
  return em.find(KnownUserRow, { userId: { $in: fans.map(({ userId }) => userId) } }, options);
}

function membersOf(audience: Exclude<Audience, { kind: 'FANS' }>): FilterQuery<KnownUserRow> {
  switch (audience.kind) {
    case 'HOSPITAL':
      return { role: 'HOSPITAL_STAFF', hospitalId: audience.hospitalId };
    case 'CREW': {
      const { organization, vehicle, province } = audience;
      return { role: 'PARAMEDIC', province, organization, vehicle };
    }
    case 'DISPATCHERS':
      return { role: 'DISPATCHER', province: audience.province };
    case 'USER':
      return { userId: audience.userId };
  }
}
