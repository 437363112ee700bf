import { PageInfo } from '@goldenhour/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Announcement } from './announcement.type';

@ObjectType({ simpleResolvers: true, description: 'An announcement and its place in a list.' })
export class AnnouncementEdge {
  @Field(() => String, { description: 'Pass it as `after` to get what follows this item.' })
  cursor!: string;

  @Field(() => Announcement)
  node!: Announcement;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A page of announcements, newest start first (메시지 목록).',
})
export class AnnouncementConnection {
  @Field(() => Int, { description: 'How many there are in all pages together.' })
  totalCount!: number;

  @Field(() => [Announcement])
  nodes!: Announcement[];

  @Field(() => [AnnouncementEdge])
  edges!: AnnouncementEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}
