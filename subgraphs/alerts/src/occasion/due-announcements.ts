import { transact } from '@goldenhour/subgraph-kit';
import { AnnouncementRow } from '../announcement/announcement.entity';
import type { Store } from '../store/store';
import { favoritesAmong } from './favorites-among';
import { raise } from './raise';

/** Announcements that are noticed in one go. */
const CHUNK = 200;

/** Tells those who keep a hospital as a favourite of its announcements once they stand. @returns whether more may wait */
export async function noticeDueAnnouncements({ database, clock }: Store): Promise<boolean> {
  const due = `tell_at <= ${clock.sql}`;
  const waiting = await database.em
    .fork()
    .execute<unknown[]>(`select 1 from announcement where ${due} limit 1`);
  if (waiting.length === 0) return false;
  return transact(database, async (em) => {
    const now = await clock.now(em);
    const rows = await em.find(
      AnnouncementRow,
      { tellAt: { $lte: now } },
      { orderBy: { tellAt: 'asc', id: 'asc' }, limit: CHUNK, disableIdentityMap: true },
    );
    const kept = await favoritesAmong(em, [...new Set(rows.map(({ hospitalId }) => hospitalId))]);
    const standing = rows.filter(
      ({ hospitalId, endsAt }) => kept.includes(hospitalId) && (endsAt === null || endsAt > now),
    );
    await raise(
      em,
      now,
      standing.map(({ id, hospitalId, message }) => ({
        eventKey: `announcement:${id}`,
        kind: 'FAVORITE_ANNOUNCEMENT',
        text: 'FAVORITE_ANNOUNCEMENT',
        audience: { kind: 'FANS', hospitalId },
        hospitalId,
        values: { message },
      })),
    );
    await em.nativeUpdate(AnnouncementRow, { id: { $in: rows.map(({ id }) => id) } }, { tellAt: null });
    return rows.length === CHUNK;
  });
}
