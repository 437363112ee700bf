import { BedKind, PageInfo } from '@goldenhour/subgraph-kit';
import { ArgsType, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Hospital } from '../hospital/hospital.type';
import type { QuarantineReason as Reason } from './quarantine';

export const QuarantineReason = {
  ABOVE_LIMIT: 'ABOVE_LIMIT',
  BELOW_LIMIT: 'BELOW_LIMIT',
  NOT_A_NUMBER: 'NOT_A_NUMBER',
} as const satisfies { [R in Reason]: R };
registerEnumType(QuarantineReason, {
  name: 'QuarantineReason',
  description: 'Why a value of the feed is not believed (격리 사유).',
});

@ObjectType({
  simpleResolvers: true,
  description: 'A value of the national feed that is not believed; the bed is shown as unknown (격리된 값).',
})
export class QuarantinedBed {
  @Field(() => Hospital, { nullable: true })
  hospital!: unknown;

  @Field(() => BedKind)
  kind!: BedKind;

  @Field(() => QuarantineReason, { description: 'Why it is refused (사유).' })
  reason!: Reason;

  @Field(() => String, { nullable: true, description: 'The feed’s own text, at most 64 characters (원문).' })
  raw!: string | null;

  @Field(() => Int, { nullable: true, description: 'As the feed says (기준 병상).' })
  capacity!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'A refused value and its place in a list.' })
export class QuarantinedBedEdge {
  @Field(() => String, { description: 'Pass it as `after` to get what follows this item.' })
  cursor!: string;

  @Field(() => QuarantinedBed)
  node!: QuarantinedBed;
}

@ObjectType({ simpleResolvers: true, description: 'A page of refused values (격리된 값 목록).' })
export class QuarantinedBedConnection {
  @Field(() => Int, { description: 'How many there are in all pages together.' })
  totalCount!: number;

  @Field(() => [QuarantinedBed])
  nodes!: QuarantinedBed[];

  @Field(() => [QuarantinedBedEdge])
  edges!: QuarantinedBedEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@ArgsType()
export class QuarantinedBedsArgs {
  @Field(() => Int, { defaultValue: 20, description: '1 to 100.' })
  first!: number;

  @Field(() => String, { nullable: true, description: '`endCursor` of the page before.' })
  after?: string | null;
}
