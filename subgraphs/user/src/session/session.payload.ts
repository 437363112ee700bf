import { UserError } from '@goldenhour/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { SessionTokens } from './session.type';

@ObjectType({ simpleResolvers: true })
export class LogInPayload {
  @Field(() => SessionTokens, { nullable: true })
  session!: SessionTokens | null;

  @Field(() => [UserError])
  userErrors!: readonly UserError[];
}

@ObjectType({ simpleResolvers: true })
export class RefreshSessionPayload {
  @Field(() => SessionTokens, { nullable: true })
  session!: SessionTokens | null;

  @Field(() => [UserError])
  userErrors!: readonly UserError[];
}

@ObjectType({ simpleResolvers: true })
export class LogOutPayload {
  @Field(() => Boolean, {
    description: 'Whether a session ended; its access tokens are refused from now on.',
  })
  loggedOut!: boolean;

  @Field(() => [UserError])
  userErrors!: readonly UserError[];
}

@ObjectType({ simpleResolvers: true })
export class EndSessionsPayload {
  @Field(() => Int, { description: 'How many sessions ended.' })
  ended!: number;

  @Field(() => [UserError])
  userErrors!: readonly UserError[];
}
