import {
  NOTHING_CHANGED,
  type AnnouncementEnded,
  type AnnouncementsPosted,
  type Numbered,
} from '@goldenhour/events';
import { consumeOnce, upsertRows, writeOutbox, type EntityManager } from '@goldenhour/subgraph-kit';
import type { Store } from '../store/store';
import { readStaffAnnouncements } from './read-announcements';
import { StaffAnnouncementRow } from './staff-announcement.entity';

/**
 * Keeps what the staff announce, and tells boards. The feed's messages come back by this event too, but they were read
 * here in the first place.
 */
export async function takeAnnouncements(store: Store, event: Numbered<AnnouncementsPosted>): Promise<void> {
  const { posted, ended = [] } = event.payload;
  const ofStaff = posted.filter(({ source }) => source === 'STAFF');
  if (ofStaff.length + ended.length === 0) return;
  const acted = await consumeOnce(store, 'announcements', event.id, async (em, now) => {
    const rows = ofStaff.map(({ id, hospitalId, illness, unavailable = false, startsAt, endsAt }) => {
      return { id, hospitalId, illness, unavailable, startsAt, endsAt };
    });
    await upsertRows(em, StaffAnnouncementRow, rows, ['illness', 'unavailable', 'startsAt', 'endsAt']);
    const hospitals = new Set(rows.map(({ hospitalId }) => hospitalId));
    for (const { id, hospitalId, endsAt } of await ofTheirs(em, ended)) {
      await em.nativeUpdate(StaffAnnouncementRow, { id }, { endsAt });
      hospitals.add(hospitalId);
    }
    if (hospitals.size === 0) return;
    const ids = [...hospitals];
    await em.nativeDelete(StaffAnnouncementRow, { hospitalId: { $in: ids }, endsAt: { $lte: now } });
    const announcements = await readStaffAnnouncements(em, ids);
    await writeOutbox(em, store.clock, 'hospital.changed', { ...NOTHING_CHANGED, announcements });
  });
  if (acted) store.relay.wake();
}

/** Those of the ended ones that are the staff's. */
async function ofTheirs(
  em: EntityManager,
  ended: readonly AnnouncementEnded[],
): Promise<readonly AnnouncementEnded[]> {
  if (ended.length === 0) return [];
  const known = await em.find(
    StaffAnnouncementRow,
    { id: { $in: ended.map(({ id }) => id) } },
    { fields: ['id'], disableIdentityMap: true },
  );
  const ids = new Set(known.map(({ id }) => id));
  return ended.filter(({ id }) => ids.has(id));
}
