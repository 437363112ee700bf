import { Access, completedByService, requireGlobalId, signedIn } from '@goldenhour/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root, Subscription } from 'type-graphql';
import type { AlertsContext } from '../context';
import { requireUser, USER } from '../user/user-id';
import { User } from '../user/user.type';
import {
  MarkAllNotificationsReadInput,
  MarkAllNotificationsReadPayload,
  MarkNotificationReadInput,
  MarkNotificationReadPayload,
  NotificationConnection,
  NotificationReceivedEvent,
  NotificationsArgs,
} from './notification.type';
import { toNotification } from './to-notification';

const OWN = completedByService(signedIn, 'only one’s own');

@Resolver(() => User)
export class InboxResolver {
  @FieldResolver(() => NotificationConnection, {
    nullable: true,
    description: 'What this user was told, the newest first (알림).',
  })
  notifications(
    @Root() { id }: User,
    @Args(() => NotificationsArgs) args: NotificationsArgs,
    @Ctx() { notifications }: AlertsContext,
  ): Promise<NotificationConnection> {
    return notifications.inbox(requireGlobalId(USER, id, 'id'), args);
  }
}

@Resolver()
export class NotificationResolver {
  @Access(OWN)
  @Mutation(() => MarkNotificationReadPayload, { description: 'Marks one notification as read (알림 읽음).' })
  async markNotificationRead(
    @Arg('input', () => MarkNotificationReadInput) input: MarkNotificationReadInput,
    @Ctx() { viewer, notifications }: AlertsContext,
  ): Promise<MarkNotificationReadPayload> {
    const { row, userErrors } = await notifications.markRead(input, viewer);
    return { notification: row && toNotification(row), userErrors };
  }

  @Access(OWN)
  @Mutation(() => MarkAllNotificationsReadPayload, {
    description: 'Marks one’s whole inbox as read (모두 읽음).',
  })
  markAllNotificationsRead(
    @Arg('input', () => MarkAllNotificationsReadInput) input: MarkAllNotificationsReadInput,
    @Ctx() { viewer, notifications }: AlertsContext,
  ): Promise<MarkAllNotificationsReadPayload> {
    return notifications.markAllRead(input, viewer);
  }

  @Access(OWN)
  @Subscription(() => NotificationReceivedEvent, {
    description: 'Every new notification of whoever listens, as it is told (알림 실시간 구독).',
    subscribe: ({ context }: { context: AlertsContext }) =>
      context.notificationReceived.subscribe(requireUser(context.viewer)),
  })
  notificationReceived(@Root() event: NotificationReceivedEvent): NotificationReceivedEvent {
    return event;
  }
}
