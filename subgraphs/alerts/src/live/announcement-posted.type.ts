import { ArgsType, Field, ID, ObjectType } from 'type-graphql';
import { Announcement } from '../announcement/announcement.type';

@ObjectType({ simpleResolvers: true, description: 'A new announcement (새 메시지).' })
export class AnnouncementPostedEvent {
  @Field(() => Announcement)
  announcement!: Announcement;
}

@ArgsType()
export class AnnouncementPostedArgs {
  @Field(() => [ID], { nullable: true, description: 'Only these hospitals.' })
  hospitalIds?: string[] | null;
}
