import 'reflect-metadata';
import { buildSubgraph, type BuiltSubgraph } from '@goldenhour/subgraph-kit';
import { AnnouncementResolver } from './announcement/announcement.resolver';
import type { AlertsContext } from './context';
import { resolveHospitalReference } from './hospital/hospital.reference';
import { HospitalResolver } from './hospital/hospital.resolver';
import { AnnouncementPostedResolver } from './live/announcement-posted.resolver';

/** The schema needs no database: what a resolver works with comes in the context of each request. */
export function buildAlertsSchema(): BuiltSubgraph {
  return buildSubgraph<AlertsContext>({
    resolvers: [AnnouncementResolver, HospitalResolver, AnnouncementPostedResolver],
    references: { Hospital: resolveHospitalReference },
  });
}
