import type { Identity } from '@goldenhour/service-kit';
import type { Database, DatabaseClock } from '@goldenhour/subgraph-kit';
import { AnnouncementsOfHospitals } from './announcement/announcement.loader';
import { AnnouncementService } from './announcement/announcement.service';

/** What the resolvers of one request share. */
export interface AlertsContext {
  readonly identity: Identity;
  readonly announcements: AnnouncementService;
  readonly announcementsOfHospitals: AnnouncementsOfHospitals;
}

/** A new EntityManager and new loaders: nothing that one request read answers another. */
export function createContext(database: Database, clock: DatabaseClock, identity: Identity): AlertsContext {
  const announcements = new AnnouncementService(database.em.fork(), clock);
  return { identity, announcements, announcementsOfHospitals: new AnnouncementsOfHospitals(announcements) };
}
