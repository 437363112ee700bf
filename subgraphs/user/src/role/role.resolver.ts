import { Access, only, signedIn } from '@goldenhour/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { toUser } from '../account/to-user';
import { User } from '../account/user.type';
import type { UserContext } from '../context';
import { toIdConnection } from '../id-page';
import { RoleRequest, RoleRequestConnection } from './role-request.type';
import { ApproveRoleInput, RequestRoleInput, RevokeRoleInput, RoleRequestsArgs } from './role.input';
import { ApproveRolePayload, RequestRolePayload, RevokeRolePayload } from './role.payload';
import { toRoleRequest } from './to-role-request';

@Resolver(() => RoleRequest)
export class RoleResolver {
  @FieldResolver(() => User, { nullable: true, description: 'Who asks (신청자).' })
  async user(@Root() { userId }: RoleRequest, @Ctx() { users }: UserContext): Promise<User | null> {
    const row = await users.load(userId);
    return row && toUser(row);
  }

  @Access(only('ADMIN'))
  @Query(() => RoleRequestConnection, { description: 'What was asked, the newest first (역할 신청 목록).' })
  async roleRequests(
    @Args(() => RoleRequestsArgs) { status, ...page }: RoleRequestsArgs,
    @Ctx() { roleRequests }: UserContext,
  ): Promise<RoleRequestConnection> {
    return toIdConnection(await roleRequests.page(status, page), toRoleRequest);
  }

  @Access(signedIn)
  @Mutation(() => RequestRolePayload, { description: 'Asks an administrator for a role (역할 신청).' })
  async requestRole(
    @Arg('input', () => RequestRoleInput) input: RequestRoleInput,
    @Ctx() { viewer, roles }: UserContext,
  ): Promise<RequestRolePayload> {
    const { roleRequest, userErrors } = await roles.request(input, viewer);
    return { roleRequest: roleRequest && toRoleRequest(roleRequest), userErrors };
  }

  @Access(only('ADMIN'))
  @Mutation(() => ApproveRolePayload, {
    description: 'Approves or refuses a request; a new role is in force at once (역할 승인).',
  })
  async approveRole(
    @Arg('input', () => ApproveRoleInput) input: ApproveRoleInput,
    @Ctx() { viewer, roles }: UserContext,
  ): Promise<ApproveRolePayload> {
    const { roleRequest, userErrors } = await roles.decide(input, viewer);
    return { roleRequest: roleRequest && toRoleRequest(roleRequest), userErrors };
  }

  @Access(only('ADMIN'))
  @Mutation(() => RevokeRolePayload, { description: 'Makes somebody a MEMBER again, at once (역할 해제).' })
  async revokeRole(
    @Arg('input', () => RevokeRoleInput) input: RevokeRoleInput,
    @Ctx() { viewer, roles }: UserContext,
  ): Promise<RevokeRolePayload> {
    const { user, userErrors } = await roles.revoke(input, viewer);
    return { user: user && toUser(user), userErrors };
  }
}
