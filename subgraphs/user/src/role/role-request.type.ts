import { DateTime, Node, PageInfo } from '@goldenhour/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Hospital } from '../hospital/hospital.type';
import { RequestableRole, RoleRequestStatus } from './role-request.enums';
import type { RequestableRoleName, RoleRequestStatusName } from './role-request.entity';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'Somebody asks for a role, and an administrator decides (역할 신청).',
})
export class RoleRequest implements Node {
  @Field(() => ID)
  id!: string;

  @Field(() => RequestableRole, { description: 'The role that is asked for (신청 역할).' })
  role!: RequestableRoleName;

  @Field(() => RoleRequestStatus, { description: 'Whether it was decided (상태).' })
  status!: RoleRequestStatusName;

  @Field(() => String, { nullable: true, description: 'Null once the account is deleted (소속 기관).' })
  organization!: string | null;

  @Field(() => String, { nullable: true, description: 'The crew’s vehicle (구급차).' })
  vehicle!: string | null;

  @Field(() => String, { nullable: true, description: 'The official name of the province (관할 시도).' })
  province!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of a certificate (자격증 번호).' })
  certificate!: string | null;

  @Field(() => Hospital, { nullable: true, description: 'The hospital of HOSPITAL_STAFF (소속 병원).' })
  hospital!: Hospital | null;

  @Field(() => String, { nullable: true, description: 'The administrator’s words on the decision (메모).' })
  note!: string | null;

  @Field(() => DateTime, { description: 'When it was asked (신청 일시).' })
  createdAt!: number;

  @Field(() => DateTime, { nullable: true, description: 'When it was decided (결정 일시).' })
  decidedAt!: number | null;

  /** Not part of the schema: whose request it is. */
  userId!: number;
}

@ObjectType({ simpleResolvers: true, description: 'A request and its place in a list.' })
export class RoleRequestEdge {
  @Field(() => String, { description: 'Pass it as `after` to get what follows this item.' })
  cursor!: string;

  @Field(() => RoleRequest)
  node!: RoleRequest;
}

@ObjectType({ simpleResolvers: true, description: 'A page of requests, the newest first (신청 목록).' })
export class RoleRequestConnection {
  @Field(() => Int, { description: 'How many there are in all pages together.' })
  totalCount!: number;

  @Field(() => [RoleRequest])
  nodes!: RoleRequest[];

  @Field(() => [RoleRequestEdge])
  edges!: RoleRequestEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}
