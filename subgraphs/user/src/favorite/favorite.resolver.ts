import { Access, signedIn, UserError } from '@goldenhour/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { toUser } from '../account/to-user';
import { User } from '../account/user.type';
import type { UserContext } from '../context';
import { KEY_DESCRIPTION } from '../key-description';

@InputType({ description: 'Puts a hospital on one’s list or takes it off (즐겨찾기).' })
export class SetFavoriteInput {
  @Field(() => ID)
  hospitalId!: string;

  @Field(() => Boolean, { description: 'False takes it off.' })
  favorite!: boolean;

  @Field(() => String, { nullable: true, description: KEY_DESCRIPTION })
  idempotencyKey?: string | null;
}

@ObjectType({ simpleResolvers: true })
export class SetFavoritePayload {
  @Field(() => User, { nullable: true })
  me!: User | null;

  @Field(() => [UserError])
  userErrors!: readonly UserError[];
}

@Resolver()
export class FavoriteResolver {
  @Access(signedIn)
  @Mutation(() => SetFavoritePayload, { description: 'Keeps one’s list of hospitals (즐겨찾기 병원 설정).' })
  async setFavoriteHospital(
    @Arg('input', () => SetFavoriteInput) input: SetFavoriteInput,
    @Ctx() { viewer, favorites }: UserContext,
  ): Promise<SetFavoritePayload> {
    const { me, userErrors } = await favorites.set(input, viewer);
    return { me: me && toUser(me), userErrors };
  }
}
