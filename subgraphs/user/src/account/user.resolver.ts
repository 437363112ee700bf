import { requireGlobalId } from '@goldenhour/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { UserContext } from '../context';
import { Hospital, hospitalStub } from '../hospital/hospital.type';
import { RoleRequest } from '../role/role-request.type';
import { toRoleRequest } from '../role/to-role-request';
import { Session } from '../session/session.type';
import { toSession } from '../session/to-session';
import { USER } from '../user-id';
import { User } from './user.type';

@Resolver(() => User)
export class UserResolver {
  @FieldResolver(() => [Hospital], {
    nullable: 'items',
    description: 'Hospitals that this user wants to find again, at most 100 (즐겨찾기 병원).',
  })
  async favoriteHospitals(
    @Root() { id }: User,
    @Ctx() { favorites }: UserContext,
  ): Promise<(Hospital | null)[]> {
    return (await favorites.of(requireGlobalId(USER, id, 'id'))).map(hospitalStub);
  }

  @FieldResolver(() => [Session], {
    description:
      'Sessions that stand, the newest first: one for each place where the user is signed in (로그인 기기).',
  })
  async sessions(@Root() { id }: User, @Ctx() { ownSessions }: UserContext): Promise<Session[]> {
    return (await ownSessions.of(requireGlobalId(USER, id, 'id'))).map(toSession);
  }

  @FieldResolver(() => [RoleRequest], {
    description: 'The last 20 roles that this user asked for, the newest first (역할 신청 내역).',
  })
  async roleRequests(@Root() { id }: User, @Ctx() { roleRequests }: UserContext): Promise<RoleRequest[]> {
    return (await roleRequests.ofUser(requireGlobalId(USER, id, 'id'))).map(toRoleRequest);
  }
}
