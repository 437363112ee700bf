import { DateTime, PageInfo, UserError } from '@goldenhour/subgraph-kit';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ChannelKind } from '../channel/channel.enums';
import { NotificationKind } from '../notification/notification.enums';
import { KEY_DESCRIPTION } from '../store/key-description';
import { User } from '../user/user.type';

@ObjectType({
  simpleResolvers: true,
  description: 'A notification that could not be sent outside; its reader has it in the inbox (전송 실패).',
})
export class DeadDelivery {
  @Field(() => ID)
  id!: string;

  @Field(() => ChannelKind, { nullable: true, description: 'Null where its owner has removed the channel.' })
  channel!: ChannelKind | null;

  @Field(() => NotificationKind, { nullable: true, description: 'What it was about.' })
  kind!: NotificationKind | null;

  @Field(() => User, { description: 'For whom it was.' })
  user!: User;

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts!: number;

  @Field(() => String, { nullable: true, description: 'A code such as `SMTP 550` or `HTTP 410`.' })
  reason!: string | null;

  @Field(() => DateTime, { description: 'When it was given up.' })
  diedAt!: number;
}

@ObjectType({ simpleResolvers: true, description: 'A delivery and its place in a list.' })
export class DeadDeliveryEdge {
  @Field(() => String, { description: 'Pass it as `after` to get what follows this item.' })
  cursor!: string;

  @Field(() => DeadDelivery)
  node!: DeadDelivery;
}

@ObjectType({ simpleResolvers: true, description: 'A page of dead deliveries, the newest first.' })
export class DeadDeliveryConnection {
  @Field(() => Int, { description: 'How many there are in all pages together.' })
  totalCount!: number;

  @Field(() => [DeadDelivery])
  nodes!: DeadDelivery[];

  @Field(() => [DeadDeliveryEdge])
  edges!: DeadDeliveryEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@ArgsType()
export class DeadDeliveriesArgs {
  @Field(() => Int, { defaultValue: 20, description: '1 to 100.' })
  first!: number;

  @Field(() => String, { nullable: true, description: '`endCursor` of the page before.' })
  after?: string | null;
}

@InputType({ description: 'Tries dead deliveries again, for another 24 hours (재전송).' })
export class ResendDeliveriesInput {
  @Field(() => [ID], { description: 'At most 100.' })
  deliveryIds!: string[];

  @Field(() => String, { nullable: true, description: KEY_DESCRIPTION })
  idempotencyKey?: string | null;
}

@ObjectType({ simpleResolvers: true })
export class ResendDeliveriesPayload {
  @Field(() => Int, { description: 'How many are on their way again.' })
  resent!: number;

  @Field(() => [UserError])
  userErrors!: readonly UserError[];
}
