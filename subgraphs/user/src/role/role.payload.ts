import { UserError } from '@goldenhour/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { User } from '../account/user.type';
import { RoleRequest } from './role-request.type';

@ObjectType({ simpleResolvers: true })
export class RequestRolePayload {
  @Field(() => RoleRequest, { nullable: true })
  roleRequest!: RoleRequest | null;

  @Field(() => [UserError])
  userErrors!: readonly UserError[];
}

@ObjectType({ simpleResolvers: true })
export class ApproveRolePayload {
  @Field(() => RoleRequest, { nullable: true, description: 'The request after the decision.' })
  roleRequest!: RoleRequest | null;

  @Field(() => [UserError])
  userErrors!: readonly UserError[];
}

@ObjectType({ simpleResolvers: true })
export class RevokeRolePayload {
  @Field(() => User, { nullable: true, description: 'The account, a MEMBER from now on.' })
  user!: User | null;

  @Field(() => [UserError])
  userErrors!: readonly UserError[];
}
