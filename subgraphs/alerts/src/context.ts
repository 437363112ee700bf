import type { Identity, Viewer } from '@goldenhour/service-kit';
import { AnnouncementsOfHospitals } from './announcement/announcement.loader';
import { AnnouncementService } from './announcement/announcement.service';
import { StaffAnnouncementsService } from './announcement/staff-announcements.service';
import { ChannelsService } from './channel/channels.service';
import { DeadDeliveriesService } from './delivery/dead-deliveries.service';
import type { Dispatch } from './delivery/dispatch';
import type { AnnouncementPostedService } from './live/announcement-posted.service';
import type { NotificationReceivedService } from './live/notification-received.service';
import { NotificationsService } from './notification/notifications.service';
import type { Store } from './store/store';

/** What is the same for every request. */
export interface AlertsParts {
  readonly store: Store;
  readonly dispatch: Dispatch;
  /** Here because a subscription's source is made before its resolver. */
  readonly announcementPosted: AnnouncementPostedService;
  readonly notificationReceived: NotificationReceivedService;
  /** Public VAPID key. */
  readonly webPushKey: string;
  /** Called when deliveries wait that did not before. */
  readonly wakeDeliverer: () => void;
}

/** What the resolvers of one request share. */
export interface AlertsContext extends AlertsParts {
  readonly identity: Identity;
  readonly viewer: Viewer;
  readonly announcements: AnnouncementService;
  readonly announcementsOfHospitals: AnnouncementsOfHospitals;
  readonly staffAnnouncements: StaffAnnouncementsService;
  readonly notifications: NotificationsService;
  readonly channels: ChannelsService;
  readonly deadDeliveries: DeadDeliveriesService;
}

/** A new EntityManager and new loaders: nothing that one request read answers another. */
export function createContext(parts: AlertsParts, identity: Identity): AlertsContext {
  const { store, dispatch } = parts;
  const em = store.database.em.fork();
  const announcements = new AnnouncementService(em, store.clock);
  return {
    ...parts,
    identity,
    viewer: identity.viewer,
    announcements,
    announcementsOfHospitals: new AnnouncementsOfHospitals(announcements),
    staffAnnouncements: new StaffAnnouncementsService(store, em),
    notifications: new NotificationsService(store, em),
    channels: new ChannelsService(store, em, dispatch),
    deadDeliveries: new DeadDeliveriesService(store, em, parts.wakeDeliverer),
  };
}
