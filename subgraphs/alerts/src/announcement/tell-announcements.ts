import type { AnnouncementEnded, AnnouncementsPosted } from '@goldenhour/events';
import { writeOutbox, type EntityManager } from '@goldenhour/subgraph-kit';
import type { Store } from '../store';
import type { AnnouncementRow } from './announcement.entity';

/** Tells, with the caller's transaction, which announcements stand from now on and which end sooner than was told. */
export async function tellAnnouncements(
  em: EntityManager,
  { clock }: Pick<Store, 'clock'>,
  news: { readonly posted: readonly AnnouncementRow[]; readonly ended: readonly AnnouncementEnded[] },
): Promise<void> {
  const { posted, ended } = news;
  if (posted.length + ended.length === 0) return;
  const told: AnnouncementsPosted = {
    posted: posted.map(({ id, hospitalId, category, message, illness, source, startsAt, endsAt }) => {
      return { id, hospitalId, category, message, illness, source, startsAt, endsAt };
    }),
    ended,
  };
  await writeOutbox(em, clock, 'alerts.posted', told);
}
