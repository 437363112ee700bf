import { writeOutbox, type EntityManager } from '@goldenhour/subgraph-kit';
import { deliverOutside } from '../delivery/deliver-outside';
import { NotificationRow } from '../notification/notification.entity';
import type { Store } from '../store/store';
import { LANGUAGES } from '../template/texts';
import { KnownUserRow } from '../user/known-user.entity';
import { membersAfter, type Audience } from './audience';
import { OccasionRow } from './occasion.entity';
import { pathOf } from './path-of';
import { textsOf } from './texts-of';

/** Members who are told in one transaction. */
const CHUNK = 500;
/** Occasions of one person each that are told in one transaction: a rush for appointments brings them by the hundred. */
const PERSONAL_CHUNK = 100;

/** Somebody who is told of an occasion. */
interface Told {
  readonly occasion: OccasionRow;
  readonly member: KnownUserRow;
}

/**
 * Tells the next members of an occasion; where that is one person, those of the personal occasions behind it too.
 * @returns whether there is something to send outside
 */
export async function tellNext(store: Store, em: EntityManager, occasion: OccasionRow): Promise<boolean> {
  const audience = JSON.parse(occasion.audience) as Audience;
  if (audience.kind === 'USER') return put(store, em, await personal(em, occasion));
  const { id, toldUpTo, chunks } = occasion;
  const members = await membersAfter(em, audience, toldUpTo, CHUNK);
  const last = members.at(-1);
  if (last && members.length === CHUNK)
    await em.nativeUpdate(OccasionRow, { id }, { toldUpTo: last.userId, chunks: chunks + 1 });
  else await em.nativeDelete(OccasionRow, { id });
  return put(
    store,
    em,
    members.map((member) => ({ occasion, member })),
  );
}

/** Takes this occasion and those behind it that are as urgent and concern one person each. */
async function personal(em: EntityManager, { id, urgent }: OccasionRow): Promise<Told[]> {
  const occasions = await em.find(
    OccasionRow,
    { id: { $gte: id }, urgent, audience: { $like: '{"kind":"USER"%' } },
    { orderBy: { id: 'asc' }, limit: PERSONAL_CHUNK, disableIdentityMap: true },
  );
  await em.nativeDelete(OccasionRow, { id: { $in: occasions.map((occasion) => occasion.id) } });
  const whose = (occasion: OccasionRow) => (JSON.parse(occasion.audience) as { userId: number }).userId;
  const userId = { $in: occasions.map(whose) };
  const known = await em.find(KnownUserRow, { userId }, { disableIdentityMap: true });
  const members = new Map(known.map((member) => [member.userId, member]));
  return occasions.flatMap((occasion) => {
    const member = members.get(whose(occasion));
    return member ? [{ occasion, member }] : [];
  });
}

/** Puts what they are told into their inboxes, each once. All are as urgent. */
async function put(store: Store, em: EntityManager, told: readonly Told[]): Promise<boolean> {
  if (told.length === 0) return false;
  const occasions = [...new Set(told.map(({ occasion }) => occasion))];
  const texts = await textsOf(em, occasions, LANGUAGES);
  const now = await store.clock.now(em);
  await em
    .createQueryBuilder(NotificationRow)
    .insert(
      told.map(({ occasion, member: { userId, language } }) => ({
        userId,
        eventKey: occasion.eventKey,
        kind: occasion.kind,
        ...texts.get(occasion)![language],
        hospitalId: occasion.hospitalId,
        path: pathOf(JSON.parse(occasion.audience) as Audience),
        createdAt: now,
        readAt: null,
      })),
    )
    .onConflict(['user_id', 'event_key'] as never)
    .ignore()
    .execute();
  const eventKeys = occasions.map(({ eventKey }) => eventKey);
  const userIds = [...new Set(told.map(({ member }) => member.userId))];
  const notified = await em.find(
    NotificationRow,
    { eventKey: { $in: eventKeys }, userId: { $in: userIds } },
    { fields: ['id', 'userId'], orderBy: { userId: 'asc', id: 'asc' }, disableIdentityMap: true },
  );
  await writeOutbox(em, store.clock, 'alerts.notified', {
    notified: notified.map((row) => ({ id: row.id, userId: row.userId })),
  });
  return deliverOutside(em, { eventKeys, userIds, urgent: occasions[0]!.urgent, now });
}
