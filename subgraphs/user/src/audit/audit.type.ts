import { DateTime, PageInfo, Role } from '@goldenhour/subgraph-kit';
import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Hospital } from '../hospital/hospital.type';
import type { AuditAction } from './audit';

export const RightsAction = {
  ROLE_APPROVED: 'ROLE_APPROVED',
  ROLE_REFUSED: 'ROLE_REFUSED',
  ROLE_REVOKED: 'ROLE_REVOKED',
  ADMIN_CREATED: 'ADMIN_CREATED',
  ADMIN_MADE: 'ADMIN_MADE',
  CLIENT_CREATED: 'CLIENT_CREATED',
  CLIENT_REVOKED: 'CLIENT_REVOKED',
  PASSWORD_CHANGED: 'PASSWORD_CHANGED',
  ACCOUNT_DELETED: 'ACCOUNT_DELETED',
} as const satisfies { [A in AuditAction]: A };
registerEnumType(RightsAction, {
  name: 'RightsAction',
  description: 'What was done to somebody’s or a machine’s rights (권한 변경).',
});

@ObjectType({ simpleResolvers: true, description: 'That somebody’s rights were changed (권한 변경 기록).' })
export class RightsChange {
  @Field(() => ID)
  id!: string;

  @Field(() => DateTime, { description: 'When it was done (일시).' })
  at!: number;

  @Field(() => RightsAction, { description: 'What was done (구분).' })
  action!: AuditAction;

  @Field(() => Role, { nullable: true, description: 'The role that was given, refused or taken (역할).' })
  role!: Role | null;

  @Field(() => String, { nullable: true, description: 'Its province (관할 시도).' })
  province!: string | null;

  @Field(() => Hospital, { nullable: true, description: 'Its hospital (병원).' })
  hospital!: Hospital | null;

  @Field(() => String, { nullable: true, description: 'The machine’s `clientId`, where it is about one.' })
  clientId!: string | null;

  /** Not part of the schema: global ids of users; null for the command line, and for a machine. */
  actorId!: string | null;
  subjectId!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A change and its place in a list.' })
export class RightsChangeEdge {
  @Field(() => String, { description: 'Pass it as `after` to get what follows this item.' })
  cursor!: string;

  @Field(() => RightsChange)
  node!: RightsChange;
}

@ObjectType({ simpleResolvers: true, description: 'A page of changes, the newest first (권한 변경 목록).' })
export class RightsChangeConnection {
  @Field(() => Int, { description: 'How many there are in all pages together.' })
  totalCount!: number;

  @Field(() => [RightsChange])
  nodes!: RightsChange[];

  @Field(() => [RightsChangeEdge])
  edges!: RightsChangeEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@ArgsType()
export class RightsChangesArgs {
  @Field(() => Int, { defaultValue: 20, description: '1 to 100.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'Cursor of an item: the page begins after it.' })
  after?: string | null;
}
