import { Access, signedIn, UserError } from '@goldenhour/subgraph-kit';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { UserContext } from '../context';
import { KEY_DESCRIPTION } from '../key-description';
import { Language } from './language.enum';
import { toUser } from './to-user';
import { User } from './user.type';

@InputType({ description: 'Chooses the language of one’s notifications (언어 설정).' })
export class SetLanguageInput {
  @Field(() => Language)
  language!: Language;

  @Field(() => String, { nullable: true, description: KEY_DESCRIPTION })
  idempotencyKey?: string | null;
}

@ObjectType({ simpleResolvers: true })
export class SetLanguagePayload {
  @Field(() => User, { nullable: true })
  me!: User | null;

  @Field(() => [UserError])
  userErrors!: readonly UserError[];
}

@Resolver()
export class LanguageResolver {
  @Access(signedIn)
  @Mutation(() => SetLanguagePayload, {
    description: 'Chooses the language in which one is written to (언어 설정).',
  })
  async setLanguage(
    @Arg('input', () => SetLanguageInput) input: SetLanguageInput,
    @Ctx() { viewer, languages }: UserContext,
  ): Promise<SetLanguagePayload> {
    const { me, userErrors } = await languages.set(input, viewer);
    return { me: me && toUser(me), userErrors };
  }
}
