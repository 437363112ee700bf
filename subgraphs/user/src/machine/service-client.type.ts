import { DateTime, Node, PageInfo } from '@goldenhour/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Hospital } from '../hospital/hospital.type';

@ObjectType({ implements: Node, simpleResolvers: true, description: 'A partner’s machine (연계 시스템).' })
export class ServiceClient implements Node {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'What it calls itself at POST /oauth/token.' })
  clientId!: string;

  @Field(() => String, { description: 'For people (이름).' })
  name!: string;

  @Field(() => [String], { description: 'What it may do: beds:read, beds:write, registry:… (권한).' })
  scopes!: string[];

  @Field(() => Hospital, { nullable: true, description: 'The one hospital that beds:write is for (병원).' })
  hospital!: Hospital | null;

  @Field(() => DateTime, { description: 'When it was made (등록 일시).' })
  createdAt!: number;

  @Field(() => DateTime, { nullable: true, description: 'Since when it gets no more tokens (폐기 일시).' })
  revokedAt!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'A machine and its place in a list.' })
export class ServiceClientEdge {
  @Field(() => String, { description: 'Pass it as `after` to get what follows this item.' })
  cursor!: string;

  @Field(() => ServiceClient)
  node!: ServiceClient;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A page of machines, the newest first (연계 시스템 목록).',
})
export class ServiceClientConnection {
  @Field(() => Int, { description: 'How many there are in all pages together.' })
  totalCount!: number;

  @Field(() => [ServiceClient])
  nodes!: ServiceClient[];

  @Field(() => [ServiceClientEdge])
  edges!: ServiceClientEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}
