import type { Identity, Viewer } from '@goldenhour/service-kit';
import { AnnouncementsOfHospitals } from './announcement/announcement.loader';
import { AnnouncementService } from './announcement/announcement.service';
import type { AnnouncementPostedService } from './live/announcement-posted.service';
import type { Store } from './store';

/** What the resolvers of one request share. */
export interface AlertsContext {
  readonly identity: Identity;
  readonly viewer: Viewer;
  readonly announcements: AnnouncementService;
  readonly announcementsOfHospitals: AnnouncementsOfHospitals;
  /** Here because a subscription's source is made before its resolver. */
  readonly announcementPosted: AnnouncementPostedService;
}

/** A new EntityManager and new loaders: nothing that one request read answers another. */
export function createContext(
  { database, clock }: Store,
  announcementPosted: AnnouncementPostedService,
  identity: Identity,
): AlertsContext {
  const announcements = new AnnouncementService(database.em.fork(), clock);
  return {
    identity,
    viewer: identity.viewer,
    announcements,
    announcementsOfHospitals: new AnnouncementsOfHospitals(announcements),
    announcementPosted,
  };
}
