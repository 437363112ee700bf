import { Access, completedByService, everyone, requireGlobalId, signedIn } from '@goldenhour/subgraph-kit';
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { AlertsContext } from '../context';
import { USER } from '../user/user-id';
import { User } from '../user/user.type';
import {
  NotificationChannel,
  NotificationChannelsPayload,
  QuietHoursOfDay,
  SetNotificationChannelsInput,
  VerifyNotificationChannelInput,
} from './channel.type';
import { timeOf } from './quiet-hours';
import { toChannel } from './to-channel';

const OWN = completedByService(signedIn, 'only one’s own');

@Resolver(() => User)
export class UserChannelsResolver {
  @FieldResolver(() => [NotificationChannel], {
    description: 'Where this user is told outside this platform (알림 채널).',
  })
  async notificationChannels(
    @Root() { id }: User,
    @Ctx() { channels }: AlertsContext,
  ): Promise<NotificationChannel[]> {
    return (await channels.of(requireGlobalId(USER, id, 'id'))).map(toChannel);
  }

  @FieldResolver(() => QuietHoursOfDay, {
    description: 'When only what concerns a patient on the way is sent outside (방해 금지 시간).',
  })
  async quietHours(@Root() { id }: User, @Ctx() { channels }: AlertsContext): Promise<QuietHoursOfDay> {
    const { fromMinute, toMinute } = await channels.quietHoursOf(requireGlobalId(USER, id, 'id'));
    return { from: timeOf(fromMinute), to: timeOf(toMinute) };
  }
}

@Resolver()
export class ChannelResolver {
  @Access(everyone)
  @Query(() => String, {
    description: 'The public VAPID key with which a browser subscribes for WEB_PUSH (웹 푸시 공개 키).',
  })
  webPushKey(@Ctx() { webPushKey }: AlertsContext): string {
    return webPushKey;
  }

  @Access(OWN)
  @Mutation(() => NotificationChannelsPayload, {
    description:
      'States where one wants to be told outside. A new target is sent a code, and used once that was entered (알림 채널 설정).',
  })
  async setNotificationChannels(
    @Arg('input', () => SetNotificationChannelsInput) input: SetNotificationChannelsInput,
    @Ctx() { viewer, channels }: AlertsContext,
  ): Promise<NotificationChannelsPayload> {
    const { rows, userErrors } = await channels.set(input, viewer);
    return { channels: rows.map(toChannel), userErrors };
  }

  @Access(OWN)
  @Mutation(() => NotificationChannelsPayload, {
    description: 'Enters the code that was sent to a target (알림 채널 인증).',
  })
  async verifyNotificationChannel(
    @Arg('input', () => VerifyNotificationChannelInput) input: VerifyNotificationChannelInput,
    @Ctx() { viewer, channels }: AlertsContext,
  ): Promise<NotificationChannelsPayload> {
    const { rows, userErrors } = await channels.verify(input, viewer);
    return { channels: rows.map(toChannel), userErrors };
  }
}
