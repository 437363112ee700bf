import { DateTime, Node, PageInfo, UserError } from '@goldenhour/subgraph-kit';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Hospital } from '../hospital/hospital.type';
import { KEY_DESCRIPTION } from '../store/key-description';
import { NotificationKind } from './notification.enums';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'Something that somebody was told (알림).',
})
export class Notification implements Node {
  @Field(() => ID)
  id!: string;

  @Field(() => NotificationKind, { description: 'What it is about (종류).' })
  kind!: NotificationKind;

  @Field(() => String, { description: 'One line, plain text (제목).' })
  title!: string;

  @Field(() => String, { description: 'Plain text: show it as text, never as HTML (내용).' })
  body!: string;

  @Field(() => Hospital, { nullable: true, description: 'The hospital that it names (병원).' })
  hospital!: Hospital | null;

  @Field(() => String, { description: 'The page of the web app where one goes on (링크).' })
  link!: string;

  @Field(() => DateTime, { description: 'When it was told (알림 일시).' })
  createdAt!: number;

  @Field(() => DateTime, { nullable: true, description: 'Null until it is marked as read (읽은 일시).' })
  readAt!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'A notification and its place in a list.' })
export class NotificationEdge {
  @Field(() => String, { description: 'Pass it as `after` to get what follows this item.' })
  cursor!: string;

  @Field(() => Notification)
  node!: Notification;
}

@ObjectType({ simpleResolvers: true, description: 'A page of an inbox, the newest first (알림 목록).' })
export class NotificationConnection {
  @Field(() => Int, { description: 'How many there are in all pages together.' })
  totalCount!: number;

  @Field(() => Int, { description: 'How many of the whole inbox are not read (읽지 않은 알림 수).' })
  unreadCount!: number;

  @Field(() => [Notification])
  nodes!: Notification[];

  @Field(() => [NotificationEdge])
  edges!: NotificationEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@ArgsType()
export class NotificationsArgs {
  @Field(() => Int, { defaultValue: 20, description: '1 to 100.' })
  first!: number;

  @Field(() => String, { nullable: true, description: '`endCursor` of the page before.' })
  after?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Only those that are not read.' })
  unreadOnly!: boolean;
}

@InputType({ description: 'Marks one notification as read (알림 읽음).' })
export class MarkNotificationReadInput {
  @Field(() => ID)
  notificationId!: string;

  @Field(() => String, { nullable: true, description: KEY_DESCRIPTION })
  idempotencyKey?: string | null;
}

@ObjectType({ simpleResolvers: true })
export class MarkNotificationReadPayload {
  @Field(() => Notification, { nullable: true })
  notification!: Notification | null;

  @Field(() => [UserError])
  userErrors!: readonly UserError[];
}

@InputType({ description: 'Marks a whole inbox as read (모두 읽음).' })
export class MarkAllNotificationsReadInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Only up to this one, so that what came after it was shown stays unread.',
  })
  upTo?: string | null;

  @Field(() => String, { nullable: true, description: KEY_DESCRIPTION })
  idempotencyKey?: string | null;
}

@ObjectType({ simpleResolvers: true })
export class MarkAllNotificationsReadPayload {
  @Field(() => Int, { description: 'What is left unread.' })
  unreadCount!: number;

  @Field(() => [UserError])
  userErrors!: readonly UserError[];
}

@ObjectType({ simpleResolvers: true, description: 'A new notification (새 알림).' })
export class NotificationReceivedEvent {
  @Field(() => Notification)
  notification!: Notification;
}
