import { UserError } from '@goldenhour/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { User } from './user.type';

@ObjectType({ simpleResolvers: true })
export class SignUpPayload {
  @Field(() => User, { nullable: true, description: 'The account, which waits for its code.' })
  user!: User | null;

  @Field(() => [UserError])
  userErrors!: readonly UserError[];
}

@ObjectType({ simpleResolvers: true })
export class VerifyEmailPayload {
  @Field(() => User, { nullable: true, description: 'The account, which may sign in now.' })
  user!: User | null;

  @Field(() => [UserError])
  userErrors!: readonly UserError[];
}

@ObjectType({ simpleResolvers: true })
export class ResendCodePayload {
  @Field(() => Boolean, {
    description: 'True for any e-mail: it does not say whether an account waits there.',
  })
  sent!: boolean;

  @Field(() => [UserError])
  userErrors!: readonly UserError[];
}

@ObjectType({ simpleResolvers: true })
export class ChangePasswordPayload {
  @Field(() => Boolean)
  changed!: boolean;

  @Field(() => [UserError])
  userErrors!: readonly UserError[];
}

@ObjectType({ simpleResolvers: true })
export class RequestPasswordResetPayload {
  @Field(() => Boolean, { description: 'True for any e-mail: it does not say whether there is an account.' })
  sent!: boolean;

  @Field(() => [UserError])
  userErrors!: readonly UserError[];
}

@ObjectType({ simpleResolvers: true })
export class ResetPasswordPayload {
  @Field(() => Boolean)
  changed!: boolean;

  @Field(() => [UserError])
  userErrors!: readonly UserError[];
}

@ObjectType({ simpleResolvers: true })
export class DeleteAccountPayload {
  @Field(() => Boolean)
  deleted!: boolean;

  @Field(() => [UserError])
  userErrors!: readonly UserError[];
}
