import { DateTime, SevereIllness } from '@goldenhour/subgraph-kit';
import { Field, ID, InputType } from 'type-graphql';
import { AnnouncementCategory } from './announcement.enums';

@InputType({ description: 'Which announcements; all conditions must hold, one left out does not restrict.' })
export class AnnouncementFilter {
  @Field(() => [ID], { nullable: true, description: 'Of one of these hospitals.' })
  hospitalIds?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Of a hospital in one of these provinces (시도).' })
  provinces?: string[] | null;

  @Field(() => AnnouncementCategory, { nullable: true })
  category?: AnnouncementCategory | null;

  @Field(() => SevereIllness, { nullable: true, description: 'About this severe illness (중증질환).' })
  illness?: SevereIllness | null;

  @Field(() => DateTime, { nullable: true, description: 'Whose period includes this moment.' })
  activeAt?: Date | null;
}
