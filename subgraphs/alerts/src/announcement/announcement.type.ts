import { DateTime, Node, SevereIllness } from '@goldenhour/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { Hospital } from '../hospital/hospital.type';
import { AnnouncementCategory, AnnouncementSource } from './announcement.enums';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'A message of a hospital to ambulances and other hospitals, for a time (응급실·중증질환 메시지).',
})
export class Announcement {
  @Field(() => ID)
  id!: string;

  @Field(() => AnnouncementCategory, { description: 'What it is about (메시지 구분).' })
  category!: AnnouncementCategory;

  @Field(() => String, {
    description: 'The words of the hospital. Plain text: show it as text, never as HTML (내용).',
  })
  message!: string;

  @Field(() => SevereIllness, {
    nullable: true,
    description: 'The severe illness that it is about, if one (중증질환).',
  })
  illness!: SevereIllness | null;

  @Field(() => Boolean, {
    description: 'The hospital does not accept this illness meanwhile (수용 불가).',
  })
  unavailable!: boolean;

  @Field(() => AnnouncementSource, { description: 'Who stated it (출처).' })
  source!: AnnouncementSource;

  @Field(() => DateTime, { description: 'The first moment at which it stands (시작).' })
  startsAt!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The first moment at which it no longer stands; null = until someone ends it (종료).',
  })
  endsAt!: number | null;

  @Field(() => Hospital, { nullable: true, description: 'The hospital that states it (병원).' })
  hospital!: Hospital | null;
}
