import type { AnnouncementEnded, AnnouncementsPosted } from '@goldenhour/events';
import { writeOutbox, type EntityManager, type Plain } from '@goldenhour/subgraph-kit';
import type { Store } from '../store/store';
import type { AnnouncementRow } from './announcement.entity';

/** Tells, with the caller's transaction, which announcements stand from now on and which end sooner than was told. */
export async function tellAnnouncements(
  em: EntityManager,
  { clock }: Pick<Store, 'clock'>,
  news: {
    readonly posted: readonly Plain<AnnouncementRow>[];
    readonly ended: readonly AnnouncementEnded[];
  },
): Promise<void> {
  const { posted, ended } = news;
  if (posted.length + ended.length === 0) return;
  const told: AnnouncementsPosted = {
    posted: posted.map(({ id, hospitalId, category, message, illness, unavailable, ...more }) => {
      const { source, startsAt, endsAt } = more;
      return { id, hospitalId, category, message, illness, unavailable, source, startsAt, endsAt };
    }),
    ended,
  };
  await writeOutbox(em, clock, 'alerts.posted', told);
}
