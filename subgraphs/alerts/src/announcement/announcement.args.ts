import { ArgsType, Field, Int } from 'type-graphql';
import { AnnouncementFilter } from './announcement-filter.input';

@ArgsType()
export class HospitalAnnouncementsArgs {
  @Field(() => Int, { defaultValue: 20, description: '1 to 100.' })
  first!: number;

  @Field(() => String, { nullable: true, description: '`endCursor` of the page before.' })
  after?: string | null;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'false: also those that have ended or not yet begun.',
  })
  activeOnly!: boolean;
}

@ArgsType()
export class AnnouncementsArgs {
  @Field(() => AnnouncementFilter, { nullable: true })
  filter?: AnnouncementFilter | null;

  @Field(() => Int, { defaultValue: 20, description: '1 to 100.' })
  first!: number;

  @Field(() => String, { nullable: true, description: '`endCursor` of the page before.' })
  after?: string | null;
}
