import { requireGlobalId } from '@goldenhour/subgraph-kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { HospitalAnnouncementsArgs } from '../announcement/announcement.args';
import { AnnouncementConnection } from '../announcement/announcement-connection.type';
import { toConnection } from '../announcement/to-connection';
import type { AlertsContext } from '../context';
import { HOSPITAL } from './hospital-id';
import { Hospital } from './hospital.type';

@Resolver(() => Hospital)
export class HospitalResolver {
  @FieldResolver(() => AnnouncementConnection, {
    nullable: true,
    description:
      'Messages of this hospital, newest start first; by default those whose period includes now (응급실 메시지).',
  })
  async announcements(
    @Root() hospital: Hospital,
    @Args(() => HospitalAnnouncementsArgs) { activeOnly, ...page }: HospitalAnnouncementsArgs,
    @Ctx() { announcementsOfHospitals }: AlertsContext,
  ): Promise<AnnouncementConnection> {
    const hospitalId = requireGlobalId(HOSPITAL, hospital.id, 'id');
    return toConnection(await announcementsOfHospitals.load(hospitalId, { ...page, activeOnly }));
  }
}
