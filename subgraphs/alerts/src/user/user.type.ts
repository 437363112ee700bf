import { AppError } from '@goldenhour/service-kit';
import { Access, everyone, type AccessRule } from '@goldenhour/subgraph-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Somebody's inbox and channels are theirs alone: not even an administrator reads them. */
const thatUser: AccessRule = {
  who: 'That user',
  check(viewer, _args, source) {
    if (viewer.userId === (source as { readonly id: string }).id) return;
    throw new AppError(viewer.role === 'PUBLIC' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
  },
};

/** A stub: the user subgraph owns what a user is, this one adds the inbox and its channels. */
@Access(thatUser)
@Directive('@key(fields: "id")')
@ObjectType({ simpleResolvers: true })
export class User {
  @Access(everyone)
  @Field(() => ID)
  id!: string;
}
