import 'reflect-metadata';
import { lazy } from '@goldenhour/service-kit';
import { buildSubgraph } from '@goldenhour/subgraph-kit';
import { AnnouncementResolver } from './announcement/announcement.resolver';
import { StaffAnnouncementResolver } from './announcement/staff-announcement.resolver';
import { ChannelResolver, UserChannelsResolver } from './channel/channel.resolver';
import type { AlertsContext } from './context';
import { DeadDeliveryResolver } from './delivery/dead-delivery.resolver';
import { resolveHospitalReference } from './hospital/hospital.reference';
import { HospitalResolver } from './hospital/hospital.resolver';
import { AnnouncementPostedResolver } from './live/announcement-posted.resolver';
import { InboxResolver, NotificationResolver } from './notification/notification.resolver';
import { resolveUserReference } from './user/user.reference';

/** The schema needs no database, and is the same for all who need it: what a resolver works with comes in the context of each request. */
export const buildAlertsSchema = lazy(() =>
  buildSubgraph<AlertsContext>({
    resolvers: [
      AnnouncementResolver,
      StaffAnnouncementResolver,
      HospitalResolver,
      AnnouncementPostedResolver,
      InboxResolver,
      NotificationResolver,
      UserChannelsResolver,
      ChannelResolver,
      DeadDeliveryResolver,
    ],
    references: { Hospital: resolveHospitalReference, User: resolveUserReference },
  }),
);
