import type { AnnouncementEnded, FeedMessage, FeedMessagesChanged, Numbered } from '@goldenhour/events';
import { consumeOnce, upsertRows, type EntityManager } from '@goldenhour/subgraph-kit';
import { AnnouncementRow } from '../announcement/announcement.entity';
import { tellAnnouncements } from '../announcement/tell-announcements';
import { HospitalPlaceRow } from '../hospital/hospital-place.entity';
import type { Store } from '../store/store';

/** Statements stay below every database's limit of parameters. */
const CHUNK = 500;

/**
 * Keeps announcements as the national feed's messages come and go. Each message becomes one announcement,
 * however often its event comes; one that leaves the feed before its own end ends when it leaves.
 */
export async function takeFeedMessages(store: Store, event: Numbered<FeedMessagesChanged>): Promise<void> {
  const acted = await consumeOnce(store, 'feed-messages', event.id, async (em, now) => {
    const posted = await post(em, event.payload.appeared);
    const ended = await end(em, event.payload.disappeared, now);
    await tellAnnouncements(em, store, { posted, ended });
  });
  if (acted) store.wake();
}

async function post(em: EntityManager, messages: readonly FeedMessage[]): Promise<AnnouncementRow[]> {
  if (messages.length === 0) return [];
  const places = new Map(
    (await em.find(HospitalPlaceRow, {})).map((place) => [place.hospitalId, place.province]),
  );
  const rows = messages.map(({ id, hospitalId, province, ...message }) => ({
    feedMessageId: id,
    hospitalId,
    province: places.get(hospitalId) ?? province,
    ...message,
    unavailable: false,
    source: 'FEED' as const,
    tellAt: message.startsAt,
  }));
  // A message that left the feed and came back stands again: the same announcement, with its own end.
  await upsertRows(em, AnnouncementRow, rows, ['endsAt'], ['feedMessageId']);
  const ids = messages.map(({ id }) => id);
  const stored: AnnouncementRow[] = [];
  for (let start = 0; start < ids.length; start += CHUNK) {
    const some = { feedMessageId: { $in: ids.slice(start, start + CHUNK) } };
    stored.push(
      ...(await em.find(AnnouncementRow, some, { orderBy: { id: 'asc' }, disableIdentityMap: true })),
    );
  }
  return stored;
}

async function end(em: EntityManager, ids: readonly string[], now: number): Promise<AnnouncementEnded[]> {
  const ended: AnnouncementEnded[] = [];
  for (let start = 0; start < ids.length; start += CHUNK) {
    const standing = {
      feedMessageId: { $in: ids.slice(start, start + CHUNK) },
      $or: [{ endsAt: null }, { endsAt: { $gt: now } }],
    };
    const rows = await em.find(AnnouncementRow, standing, {
      orderBy: { id: 'asc' },
      disableIdentityMap: true,
    });
    await em.nativeUpdate(AnnouncementRow, standing, { endsAt: now });
    ended.push(...rows.map(({ id, hospitalId }) => ({ id, hospitalId, endsAt: now })));
  }
  return ended;
}
