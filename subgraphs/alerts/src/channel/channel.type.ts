import { DateTime, UserError } from '@goldenhour/subgraph-kit';
import { Field, InputType, ObjectType } from 'type-graphql';
import { KEY_DESCRIPTION } from '../store/key-description';
import { ChannelKind } from './channel.enums';

@ObjectType({
  simpleResolvers: true,
  description: 'A place outside this platform where its owner is told (알림 채널).',
})
export class NotificationChannel {
  @Field(() => ChannelKind)
  kind!: ChannelKind;

  @Field(() => String, { description: 'E-mail address, webhook, or PushSubscription as JSON (대상).' })
  target!: string;

  @Field(() => Boolean, {
    description: 'Whether it is used: never before it is verified (사용 여부).',
  })
  enabled!: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the code that was sent there was entered; null: it waits for it (인증 일시).',
  })
  verifiedAt!: number | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'When only what concerns a patient on the way is sent outside; Korean time (방해 금지 시간).',
})
export class QuietHoursOfDay {
  @Field(() => String, { description: 'As 22:00.' })
  from!: string;

  @Field(() => String, { description: 'As 07:00; before `from`: on the next day. The same as `from`: none.' })
  to!: string;
}

@InputType({ description: 'Korean time; the same `from` and `to`: no quiet hours (방해 금지 시간).' })
export class QuietHoursInput {
  @Field(() => String, { description: 'As 22:00.' })
  from!: string;

  @Field(() => String, { description: 'As 07:00.' })
  to!: string;
}

@InputType({ description: 'One place where to be told.' })
export class NotificationChannelInput {
  @Field(() => ChannelKind)
  kind!: ChannelKind;

  @Field(() => String)
  target!: string;

  @Field(() => Boolean, { description: 'False keeps it, and sends nothing there.' })
  enabled!: boolean;
}

@InputType({ description: 'All places where one wants to be told (알림 채널 설정).' })
export class SetNotificationChannelsInput {
  @Field(() => [NotificationChannelInput], {
    description: 'The whole list: what is not in it is forgotten. At most 5 of a kind.',
  })
  channels!: NotificationChannelInput[];

  @Field(() => QuietHoursInput, { nullable: true, description: 'Left out: as it is.' })
  quietHours?: QuietHoursInput | null;

  @Field(() => String, { nullable: true, description: KEY_DESCRIPTION })
  idempotencyKey?: string | null;
}

@InputType({ description: 'The code that was sent to a target (알림 채널 인증).' })
export class VerifyNotificationChannelInput {
  @Field(() => ChannelKind)
  kind!: ChannelKind;

  @Field(() => String, {
    nullable: true,
    description: 'Only needed where several of that kind wait for a code.',
  })
  target?: string | null;

  @Field(() => String, { description: 'Six digits, good for 10 minutes and 5 tries.' })
  code!: string;

  @Field(() => String, { nullable: true, description: KEY_DESCRIPTION })
  idempotencyKey?: string | null;
}

@ObjectType({ simpleResolvers: true })
export class NotificationChannelsPayload {
  @Field(() => [NotificationChannel], { description: 'All of them as they are now.' })
  channels!: NotificationChannel[];

  @Field(() => [UserError])
  userErrors!: readonly UserError[];
}
