import { DateTime, PageInfo, Role } from '@goldenhour/subgraph-kit';
import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { User } from '../user/user.type';

@ObjectType({
  simpleResolvers: true,
  description: 'That somebody looked at a patient’s condition (열람 기록).',
})
export class ConditionRead {
  @Field(() => ID)
  id!: string;

  @Field(() => DateTime, { description: 'When (열람 일시).' })
  at!: number;

  @Field(() => User, { nullable: true, description: 'Who looked (열람자).' })
  user!: User | null;

  @Field(() => Role, { description: 'In which role (역할).' })
  role!: Role;

  @Field(() => String, {
    description:
      'Why it was allowed: CREW, DISPATCHER, HOSPITAL and the reservation, or ADMIN and the reason.',
  })
  why!: string;

  @Field(() => ID, { description: 'Whose condition: the transport’s id (이송).' })
  patientConditionId!: string;
}

@ObjectType({ simpleResolvers: true, description: 'A look and its place in a list.' })
export class ConditionReadEdge {
  @Field(() => String, { description: 'Pass it as `after` to get what follows this item.' })
  cursor!: string;

  @Field(() => ConditionRead)
  node!: ConditionRead;
}

@ObjectType({ simpleResolvers: true, description: 'A page of looks, the newest first (열람 목록).' })
export class ConditionReadConnection {
  @Field(() => Int, { description: 'How many there are in all pages together.' })
  totalCount!: number;

  @Field(() => [ConditionRead])
  nodes!: ConditionRead[];

  @Field(() => [ConditionReadEdge])
  edges!: ConditionReadEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@ArgsType()
export class ConditionReadsArgs {
  @Field(() => ID, { nullable: true, description: 'Only of this transport.' })
  patientConditionId?: string | null;

  @Field(() => Int, { defaultValue: 20, description: '1 to 100.' })
  first!: number;

  @Field(() => String, { nullable: true, description: '`endCursor` of the page before.' })
  after?: string | null;
}
