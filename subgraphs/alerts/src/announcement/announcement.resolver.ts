import { Access, everyone } from '@goldenhour/subgraph-kit';
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { AlertsContext } from '../context';
import { readPageRequest } from './announcement-page';
import { AnnouncementsArgs } from './announcement.args';
import { AnnouncementConnection } from './announcement-connection.type';
import { toConnection } from './to-connection';

@Resolver()
export class AnnouncementResolver {
  @Access(everyone)
  @Query(() => AnnouncementConnection, {
    nullable: true,
    description:
      'Messages of all hospitals, newest start first; ended ones too unless `activeAt` is given (메시지).',
  })
  async announcements(
    @Args(() => AnnouncementsArgs) { filter, ...page }: AnnouncementsArgs,
    @Ctx() { announcements }: AlertsContext,
  ): Promise<AnnouncementConnection> {
    return toConnection(await announcements.list(filter ?? {}, readPageRequest(page)));
  }
}
