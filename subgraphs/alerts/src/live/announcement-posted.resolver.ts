import { Access, everyone } from '@goldenhour/subgraph-kit';
import { Args, Resolver, Root, Subscription } from 'type-graphql';
import type { AlertsContext } from '../context';
import { AnnouncementPostedArgs, AnnouncementPostedEvent } from './announcement-posted.type';

@Resolver()
export class AnnouncementPostedResolver {
  @Access(everyone)
  @Subscription(() => AnnouncementPostedEvent, {
    description:
      'Every new announcement as it is posted, or as the national feed brings it (메시지 실시간 구독).',
    subscribe: ({ args, context }: { args: AnnouncementPostedArgs; context: AlertsContext }) =>
      context.announcementPosted.subscribe(args),
  })
  announcementPosted(
    @Root() event: AnnouncementPostedEvent,
    @Args(() => AnnouncementPostedArgs) _args: AnnouncementPostedArgs,
  ): AnnouncementPostedEvent {
    return event;
  }
}
