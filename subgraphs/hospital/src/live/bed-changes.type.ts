import { BedKind, DateTime } from '@goldenhour/subgraph-kit';
import { ArgsType, Directive, Field, ID, ObjectType } from 'type-graphql';
import { Bed } from '../bed/bed.type';
import { Hospital } from '../hospital/hospital.type';

/** The tags tell the gateway how to resume and how to spare a slow client what is out of date. */
@Directive('@tag(name: "latest-by/kind/hospital")')
@ObjectType({ simpleResolvers: true, description: 'What a bed shows after a change (병상 변경).' })
export class BedChange extends Bed {
  @Field(() => Hospital, { nullable: true })
  hospital!: Hospital | null;
}

@Directive('@tag(name: "latest-by/hospital")')
@ObjectType({
  simpleResolvers: true,
  description: 'A hospital reported the same numbers again, at a newer time.',
})
export class RenewedReport {
  @Field(() => DateTime)
  reportedAt!: Date;

  @Field(() => Hospital, { nullable: true })
  hospital!: Hospital | null;
}

@ObjectType({ simpleResolvers: true, description: 'All changes of one commit (병상 실시간 변경).' })
export class BedChangesEvent {
  @Directive('@tag(name: "resume-cursor")')
  @Field(() => String, { description: 'Subscribe again after it to miss nothing.' })
  cursor!: string;

  @Field(() => [BedChange])
  changes!: readonly BedChange[];

  @Field(() => [RenewedReport], { description: 'Report times that moved on while the numbers stayed.' })
  renewed!: readonly RenewedReport[];
}

@ArgsType()
export class BedChangesArgs {
  @Directive('@tag(name: "resume-cursor")')
  @Field(() => String, {
    nullable: true,
    description:
      'A cursor: what came after it is sent first. Null: the present cursor is sent at once, then live changes.',
  })
  after?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Only these hospitals.' })
  hospitalIds?: string[] | null;

  @Field(() => [BedKind], { nullable: true, description: 'Only these kinds of bed.' })
  kinds?: BedKind[] | null;
}
