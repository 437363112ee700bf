import { pruneChangeLog, readPosition } from '@goldenhour/subgraph-kit';
import { AnnouncementRow } from './announcement/announcement.entity';
import { ChannelCodeRow } from './channel/channel-code.entity';
import { DeliveryRow } from './delivery/delivery.entity';
import { TOPICS } from './entities';
import { NotificationRow } from './notification/notification.entity';
import type { Store } from './store/store';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Nobody resumes here: changes are kept a day, for those who look for the cause of something. */
const LOG_KEPT_MS = DAY_MS;
/** An announcement can be looked up this long after its end. */
const ENDED_KEPT_MS = 90 * DAY_MS;
/** What somebody was told, read or not. */
const NOTIFICATIONS_KEPT_MS = 90 * DAY_MS;
/** What was sent, and what was given up. */
const DELIVERIES_KEPT_MS = 30 * DAY_MS;
/** Codes are counted by the hour. */
const CODES_KEPT_MS = DAY_MS;

/** Removes what nobody asks for any more. */
export async function removeOld({ database, clock }: Store): Promise<void> {
  const em = database.em.fork();
  const now = await clock.now(em);
  for (const topic of TOPICS) {
    const { published } = await readPosition(em, topic);
    await pruneChangeLog(em, topic, now - LOG_KEPT_MS, published);
  }
  await em.nativeDelete(AnnouncementRow, { endsAt: { $lt: now - ENDED_KEPT_MS } });
  await em.nativeDelete(DeliveryRow, {
    state: { $in: ['SENT', 'DEAD'] },
    endedAt: { $lt: now - DELIVERIES_KEPT_MS },
  });
  await em.nativeDelete(NotificationRow, { createdAt: { $lt: now - NOTIFICATIONS_KEPT_MS } });
  await em.nativeDelete(ChannelCodeRow, { sentAt: { $lt: now - CODES_KEPT_MS } });
}
