import { AppError } from '@goldenhour/service-kit';
import { Access, everyone, requireSignedIn, type AccessRule } from '@goldenhour/subgraph-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Which transports somebody had a part in is for them and administrators alone. */
const thatUserOrAdmin: AccessRule = {
  who: 'That user, ADMIN',
  check(viewer, _args, source) {
    requireSignedIn(viewer);
    if (viewer.role === 'ADMIN' || viewer.userId === (source as { readonly id: string }).id) return;
    throw new AppError('FORBIDDEN');
  },
};

/** A stub: the user subgraph owns what a user is, this one adds the reservations they had a part in. */
@Access(thatUserOrAdmin)
@Directive('@key(fields: "id")')
@ObjectType({ simpleResolvers: true })
export class User {
  @Access(everyone)
  @Field(() => ID)
  id!: string;
}
