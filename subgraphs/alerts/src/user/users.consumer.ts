import type { Numbered, RoleDecision, UserDescription, UsersDescribed } from '@goldenhour/events';
import { consumeOnce, decodeGlobalId, upsertRows, type EntityManager } from '@goldenhour/subgraph-kit';
import { ChannelRow } from '../channel/channel.entity';
import { ChannelCodeRow } from '../channel/channel-code.entity';
import { QuietHoursRow } from '../channel/quiet-hours.entity';
import { DeliveryRow } from '../delivery/delivery.entity';
import { HOSPITAL } from '../hospital/hospital-id';
import { NotificationRow } from '../notification/notification.entity';
import type { NewOccasion } from '../occasion/occasion.entity';
import { raise } from '../occasion/raise';
import type { Store } from '../store/store';
import { FavoriteRow } from './favorite.entity';
import { KnownUserRow } from './known-user.entity';
import { USER } from './user-id';

/** What is kept of somebody, and goes with the account. */
const OF_USER = [
  DeliveryRow,
  NotificationRow,
  ChannelCodeRow,
  ChannelRow,
  QuietHoursRow,
  FavoriteRow,
  KnownUserRow,
];

/** Keeps the projection of users, and tells somebody what came of their request for a role. */
export async function takeUsers(store: Store, event: Numbered<UsersDescribed>): Promise<void> {
  const { users, decisions = [] } = event.payload;
  const acted = await consumeOnce(store, 'users', event.id, async (em, now) => {
    for (const user of users) await keep(em, user);
    await raise(
      em,
      now,
      decisions.map(decided).filter((occasion) => occasion !== null),
    );
  });
  if (acted) store.wake();
}

async function keep(em: EntityManager, user: UserDescription): Promise<void> {
  const userId = decodeGlobalId(USER, user.id);
  if (userId === null) return;
  if (user.deleted) {
    for (const table of OF_USER) await em.nativeDelete<{ userId: number }>(table, { userId });
    return;
  }
  const { role, organization, vehicle, province, language } = user;
  const hospitalId = user.hospitalId === null ? null : decodeGlobalId(HOSPITAL, user.hospitalId);
  const row = { userId, role, hospitalId, organization, vehicle, province, language };
  await upsertRows(
    em,
    KnownUserRow,
    [row],
    ['role', 'hospitalId', 'organization', 'vehicle', 'province', 'language'],
  );
  await em.nativeDelete(FavoriteRow, { userId });
  const favorites = user.favoriteHospitalIds
    .map((id) => decodeGlobalId(HOSPITAL, id))
    .filter((id) => id !== null);
  if (favorites.length === 0) return;
  await em.insertMany(
    FavoriteRow,
    favorites.map((favorite) => ({ userId, hospitalId: favorite })),
  );
}

function decided({ roleRequestId, userId, role, approved }: RoleDecision): NewOccasion | null {
  const id = decodeGlobalId(USER, userId);
  if (id === null) return null;
  return {
    eventKey: `role:${roleRequestId}`,
    kind: 'ROLE_DECIDED',
    text: `ROLE_DECIDED.${approved ? 'APPROVED' : 'REFUSED'}`,
    audience: { kind: 'USER', userId: id },
    values: { role },
  };
}
