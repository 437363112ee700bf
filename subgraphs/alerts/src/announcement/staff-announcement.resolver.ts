import { Access, completedByService, ofInput, only, staffOf } from '@goldenhour/subgraph-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { AlertsContext } from '../context';
import {
  ChangeAnnouncementInput,
  ChangeAnnouncementPayload,
  EndAnnouncementInput,
  EndAnnouncementPayload,
  PostAnnouncementInput,
  PostAnnouncementPayload,
} from './staff-announcement.type';

const OF_ITS_HOSPITAL = completedByService(only('HOSPITAL_STAFF', 'ADMIN'), 'of the announcement’s hospital');

@Resolver()
export class StaffAnnouncementResolver {
  @Access(staffOf(ofInput('hospitalId')))
  @Mutation(() => PostAnnouncementPayload, {
    description: 'Tells ambulances and other hospitals something, for a time (메시지 게시).',
  })
  postAnnouncement(
    @Arg('input', () => PostAnnouncementInput) input: PostAnnouncementInput,
    @Ctx() { viewer, staffAnnouncements }: AlertsContext,
  ): Promise<PostAnnouncementPayload> {
    return staffAnnouncements.post(input, viewer);
  }

  @Access(OF_ITS_HOSPITAL)
  @Mutation(() => ChangeAnnouncementPayload, { description: 'Changes a message of the staff (메시지 수정).' })
  changeAnnouncement(
    @Arg('input', () => ChangeAnnouncementInput) input: ChangeAnnouncementInput,
    @Ctx() { viewer, staffAnnouncements }: AlertsContext,
  ): Promise<ChangeAnnouncementPayload> {
    return staffAnnouncements.change(input, viewer);
  }

  @Access(OF_ITS_HOSPITAL)
  @Mutation(() => EndAnnouncementPayload, { description: 'Ends a message of the staff now (메시지 종료).' })
  endAnnouncement(
    @Arg('input', () => EndAnnouncementInput) input: EndAnnouncementInput,
    @Ctx() { viewer, staffAnnouncements }: AlertsContext,
  ): Promise<EndAnnouncementPayload> {
    return staffAnnouncements.end(input, viewer);
  }
}
