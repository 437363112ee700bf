import { DateTime, SevereIllness, UserError } from '@goldenhour/subgraph-kit';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { KEY_DESCRIPTION } from '../store/key-description';
import { AnnouncementCategory } from './announcement.enums';
import { Announcement } from './announcement.type';

const STARTS = 'The first moment at which it stands; now, if left out. It may lie ahead (시작).';
const ENDS = 'The first moment at which it no longer stands; null = until someone ends it (종료).';
const UNAVAILABLE =
  'The illness is not accepted meanwhile: the hospital is left out of recommendations. Needs `illness` (수용 불가).';
const ILLNESS = 'The illness that it is about: it is accepted only by enquiry then (중증질환).';

@InputType({ description: 'A message of a hospital to ambulances and other hospitals (메시지 게시).' })
export class PostAnnouncementInput {
  @Field(() => ID)
  hospitalId!: string;

  @Field(() => AnnouncementCategory)
  category!: AnnouncementCategory;

  @Field(() => String, { description: 'Plain text of at most 1,000 characters (내용).' })
  message!: string;

  @Field(() => SevereIllness, { nullable: true, description: ILLNESS })
  illness?: SevereIllness | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: UNAVAILABLE })
  unavailable?: boolean | null;

  @Field(() => DateTime, { nullable: true, description: STARTS })
  startsAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: ENDS })
  endsAt?: Date | null;

  @Field(() => String, { nullable: true, description: KEY_DESCRIPTION })
  idempotencyKey?: string | null;
}

@InputType({ description: 'What is left out stays as it is (메시지 수정).' })
export class ChangeAnnouncementInput {
  @Field(() => ID)
  announcementId!: string;

  @Field(() => AnnouncementCategory, { nullable: true })
  category?: AnnouncementCategory | null;

  @Field(() => String, { nullable: true, description: 'Plain text of at most 1,000 characters (내용).' })
  message?: string | null;

  @Field(() => SevereIllness, { nullable: true, description: `${ILLNESS} Null: about none.` })
  illness?: SevereIllness | null;

  @Field(() => Boolean, { nullable: true, description: UNAVAILABLE })
  unavailable?: boolean | null;

  @Field(() => DateTime, { nullable: true, description: 'The first moment at which it stands (시작).' })
  startsAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: ENDS })
  endsAt?: Date | null;

  @Field(() => String, { nullable: true, description: KEY_DESCRIPTION })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Ends a message now; one that has not begun never stands (메시지 종료).' })
export class EndAnnouncementInput {
  @Field(() => ID)
  announcementId!: string;

  @Field(() => String, { nullable: true, description: KEY_DESCRIPTION })
  idempotencyKey?: string | null;
}

@ObjectType({ simpleResolvers: true })
export class PostAnnouncementPayload {
  @Field(() => Announcement, { nullable: true, description: 'Null when nothing was posted.' })
  announcement!: Announcement | null;

  @Field(() => [UserError])
  userErrors!: readonly UserError[];
}

@ObjectType({ simpleResolvers: true })
export class ChangeAnnouncementPayload {
  @Field(() => Announcement, { nullable: true, description: 'Null when nothing was changed.' })
  announcement!: Announcement | null;

  @Field(() => [UserError])
  userErrors!: readonly UserError[];
}

@ObjectType({ simpleResolvers: true })
export class EndAnnouncementPayload {
  @Field(() => Announcement, { nullable: true, description: 'Null when nothing was ended.' })
  announcement!: Announcement | null;

  @Field(() => [UserError])
  userErrors!: readonly UserError[];
}
