import type { FeedMessage, FeedMessagesChanged, HospitalProfile } from '@goldenhour/events';
import { messageId, type MessageRow } from '@goldenhour/nemc';
import type { EntityManager } from '@goldenhour/subgraph-kit';
import { HospitalRow } from '../hospital/hospital.entity';
import type { Transaction } from '../store/store';
import { FeedMessageRow } from './feed-message.entity';
import { findOrCreateHospitals } from './hospital-directory';

export interface StoredMessages {
  /** Null when the poll brought nothing new. */
  readonly messages: FeedMessagesChanged | null;
  /** Hospitals that were known from a message first. */
  readonly profiles: readonly HospitalProfile[];
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

  if (appeared.length > 0) {
    await em.insertMany(
      FeedMessageRow,
      appeared.map(({ id, hospitalId, endsAt }) => ({ id, hospitalId, endsAt })),
    );
  }
  if (gone.length > 0) await em.nativeDelete(FeedMessageRow, { id: { $in: gone.map(({ id }) => id) } });
  const isNews = appeared.length + disappeared.length > 0;
  return { messages: isNews ? { appeared, disappeared } : null, profiles };
}

async function provincesOf(em: EntityManager, needed: boolean): Promise<Map<number, string | null>> {
  if (!needed) return new Map();
  const rows = await em.find(HospitalRow, {}, { fields: ['id', 'province'], disableIdentityMap: true });
  return new Map(rows.map(({ id, province }) => [id, province]));
}
