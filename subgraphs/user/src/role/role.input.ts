import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { KEY_DESCRIPTION } from '../key-description';
import type { RequestableRoleName, RoleRequestStatusName } from './role-request.entity';
import { RequestableRole, RoleRequestStatus } from './role-request.enums';

@InputType({ description: 'Asks for a role; an administrator decides (역할 신청).' })
export class RequestRoleInput {
  @Field(() => RequestableRole)
  role!: RequestableRoleName;

  @Field(() => String, { description: 'Fire service, situation room or hospital (소속 기관).' })
  organization!: string;

  @Field(() => String, { nullable: true, description: 'PARAMEDIC must name it (구급차).' })
  vehicle?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'PARAMEDIC and DISPATCHER must name it, for example 서울특별시 (관할 시도).',
  })
  province?: string | null;

  @Field(() => String, { nullable: true, description: 'Number of a certificate (자격증 번호).' })
  certificate?: string | null;

  @Field(() => ID, { nullable: true, description: 'HOSPITAL_STAFF must name it (소속 병원).' })
  hospitalId?: string | null;

  @Field(() => String, { nullable: true, description: KEY_DESCRIPTION })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Decides a request (역할 승인).' })
export class ApproveRoleInput {
  @Field(() => ID)
  roleRequestId!: string;

  @Field(() => Boolean, { description: 'False refuses it.' })
  approve!: boolean;

  @Field(() => String, { nullable: true, description: 'For whoever asked, at most 500 characters (메모).' })
  note?: string | null;

  @Field(() => String, { nullable: true, description: KEY_DESCRIPTION })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Takes somebody’s role away (역할 해제).' })
export class RevokeRoleInput {
  @Field(() => ID)
  userId!: string;

  @Field(() => String, { nullable: true, description: KEY_DESCRIPTION })
  idempotencyKey?: string | null;
}

@ArgsType()
export class RoleRequestsArgs {
  @Field(() => RoleRequestStatus, { nullable: true, description: 'Only these.' })
  status?: RoleRequestStatusName | null;

  @Field(() => Int, { defaultValue: 20, description: '1 to 100.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'Cursor of an item: the page begins after it.' })
  after?: string | null;
}
