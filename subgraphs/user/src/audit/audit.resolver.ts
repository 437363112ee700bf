import { Access, decodeGlobalId, only } from '@goldenhour/subgraph-kit';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { toUser } from '../account/to-user';
import { User } from '../account/user.type';
import type { UserContext } from '../context';
import { toIdConnection } from '../id-page';
import { USER } from '../user-id';
import { RightsChange, RightsChangeConnection, RightsChangesArgs } from './audit.type';
import { toRightsChange } from './to-rights-change';

@Resolver(() => RightsChange)
export class AuditResolver {
  @Access(only('ADMIN'))
  @Query(() => RightsChangeConnection, {
    description: 'Who changed whose rights, the newest first (권한 변경 기록).',
  })
  async rightsChanges(
    @Args(() => RightsChangesArgs) page: RightsChangesArgs,
    @Ctx() { auditEntries }: UserContext,
  ): Promise<RightsChangeConnection> {
    return toIdConnection(await auditEntries.page(page), toRightsChange);
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'Who did it; null for the command line of the server (변경한 사람).',
  })
  actor(@Root() { actorId }: RightsChange, @Ctx() context: UserContext): Promise<User | null> {
    return userOf(actorId, context);
  }

  @FieldResolver(() => User, { nullable: true, description: 'Whose rights; null for a machine (대상).' })
  subject(@Root() { subjectId }: RightsChange, @Ctx() context: UserContext): Promise<User | null> {
    return userOf(subjectId, context);
  }
}

async function userOf(globalId: string | null, { users }: UserContext): Promise<User | null> {
  const id = globalId === null ? null : decodeGlobalId(USER, globalId);
  const row = id === null ? null : await users.load(id);
  return row && toUser(row);
}
