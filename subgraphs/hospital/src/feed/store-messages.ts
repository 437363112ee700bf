import type { FeedMessage, FeedMessagesChanged, HospitalProfile } from '@goldenhour/events';
import { messageId, type MessageRow } from '@goldenhour/nemc';
import { upsertRows, type EntityManager } from '@goldenhour/subgraph-kit';
import { readFeedAnnouncements, type AnnouncementsOf } from '../announcement/read-announcements';
import { HospitalRow } from '../hospital/hospital.entity';
import type { Transaction } from '../store/store';
import { FeedMessageRow } from './feed-message.entity';
import { findOrCreateHospitals } from './hospital-directory';

export interface StoredMessages {
  /** Null when the poll brought nothing new. */
  readonly messages: FeedMessagesChanged | null;
  /** Hospitals that were known from a message first. */
  readonly profiles: readonly HospitalProfile[];
  /** What stands now at the hospitals whose messages changed. */
  readonly announcements: readonly AnnouncementsOf[];
}

/** Finds out which messages are new and which have left the feed; each is told of once over all polls. */
export async function storeMessages(
  { em, now }: Transaction,
  rows: readonly MessageRow[],
): Promise<StoredMessages> {
  const { idOf, changed: profiles } = await findOrCreateHospitals(em, rows);
  const stored = new Map(
    (await em.find(FeedMessageRow, {}, { disableIdentityMap: true })).map((row) => [row.id, row]),
  );
  const standing = new Map(rows.map((row) => [messageId(row), row]));

  const fresh = [...standing].filter(([id]) => !stored.has(id));
  const provinces = await provincesOf(em, fresh.length > 0);
  const appeared = fresh.map(([id, row]): FeedMessage => {
    const hospitalId = idOf.get(row.hpid)!;
    return {
      id,
      hospitalId,
      province: provinces.get(hospitalId) ?? null,
      category: row.category,
      message: row.text.normalize('NFC'),
      illness: row.illness,
      startsAt: row.startsAt ?? now,
      endsAt: row.endsAt,
    };
  });
  const gone = [...stored.values()].filter(({ id }) => !standing.has(id));
  const disappeared = gone.filter(({ endsAt }) => endsAt === null || endsAt > now).map(({ id }) => id);

  // Also those that were kept before their start and illness were.
  const half = [...stored.values()].filter(({ id, startsAt }) => startsAt === null && standing.has(id));
  const completed = half.map(({ id, hospitalId, endsAt }) => {
    const row = standing.get(id)!;
    return { id, hospitalId, illness: row.illness, startsAt: row.startsAt ?? now, endsAt };
  });
  const kept = appeared.map(({ id, hospitalId, illness, startsAt, endsAt }) => {
    return { id, hospitalId, illness, startsAt, endsAt };
  });
  await upsertRows(em, FeedMessageRow, [...kept, ...completed], ['illness', 'startsAt']);
  if (gone.length > 0) await em.nativeDelete(FeedMessageRow, { id: { $in: gone.map(({ id }) => id) } });
  const isNews = appeared.length + disappeared.length > 0;
  const touched = [...new Set([...kept, ...completed, ...gone].map(({ hospitalId }) => hospitalId))];
  const announcements = touched.length > 0 ? await readFeedAnnouncements(em, touched) : [];
  return { messages: isNews ? { appeared, disappeared } : null, profiles, announcements };
}

async function provincesOf(em: EntityManager, needed: boolean): Promise<Map<number, string | null>> {
  if (!needed) return new Map();
  const rows = await em.find(HospitalRow, {}, { fields: ['id', 'province'], disableIdentityMap: true });
  return new Map(rows.map(({ id, province }) => [id, province]));
}
