import { PageInfo } from '@goldenhour/subgraph-kit';
import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { PatientCondition } from '../condition/condition.type';

@ObjectType({ simpleResolvers: true, description: 'A transport in a list (목록의 이송).' })
export class PatientConditionEdge {
  @Field(() => String, { description: 'Pass it as `after` to get what follows this item.' })
  cursor!: string;

  @Field(() => PatientCondition)
  node!: PatientCondition;
}

@ObjectType({ simpleResolvers: true, description: 'A page of transports, newest first (이송 목록).' })
export class PatientConditionConnection {
  @Field(() => Int, { description: 'How many there are in all pages together.' })
  totalCount!: number;

  @Field(() => [PatientCondition])
  nodes!: PatientCondition[];

  @Field(() => [PatientConditionEdge])
  edges!: PatientConditionEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@ArgsType()
export class OpenTransportsArgs {
  @Field(() => String, { nullable: true, description: 'For administrators; everyone else sees their own.' })
  province?: string | null;

  @Field(() => Int, { defaultValue: 20, description: '1 to 100.' })
  first!: number;

  @Field(() => String, { nullable: true, description: '`endCursor` of the page before.' })
  after?: string | null;
}
