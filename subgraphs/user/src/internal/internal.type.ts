import { DateTime } from '@goldenhour/subgraph-kit';
import { Directive, Field, InputType, Int, ObjectType } from 'type-graphql';

@Directive('@inaccessible')
@ObjectType({ simpleResolvers: true, description: 'The public part of a P-256 key that may verify a token.' })
export class AccessTokenKey {
  @Field(() => String)
  kid!: string;

  @Field(() => String)
  x!: string;

  @Field(() => String)
  y!: string;
}

@Directive('@inaccessible')
@ObjectType({ simpleResolvers: true, description: 'Access tokens that verify and are refused all the same.' })
export class Denial {
  @Field(() => String, {
    description: 'TOKEN: its jti. SESSION: its sid. PRINCIPAL: its sub, below a version.',
  })
  kind!: string;

  @Field(() => String)
  id!: string;

  @Field(() => Int, { nullable: true, description: 'Of a PRINCIPAL: tokens whose ver is lower.' })
  belowVersion!: number | null;

  @Field(() => DateTime, { description: 'When no token that it concerns can live any more.' })
  until!: number;
}

@Directive('@inaccessible')
@ObjectType({
  simpleResolvers: true,
  description: 'A page of access tokens that are refused (거부된 토큰 목록).',
})
export class DenialPage {
  @Field(() => String)
  cursor!: string;

  @Field(() => [Denial])
  denials!: readonly Denial[];
}

@Directive('@inaccessible')
@InputType({ description: 'What a machine logs in with (기계 로그인).' })
export class IssueMachineTokenInput {
  @Field(() => String)
  clientId!: string;

  @Field(() => String)
  clientSecret!: string;

  @Field(() => String, { nullable: true, description: 'Separated by spaces; all that it has without it.' })
  scope?: string | null;
}

@Directive('@inaccessible')
@ObjectType({ simpleResolvers: true, description: 'An access token of a machine (기계용 토큰).' })
export class MachineToken {
  @Field(() => String, { nullable: true })
  accessToken!: string | null;

  @Field(() => Int, { nullable: true })
  expiresInSeconds!: number | null;

  @Field(() => String, { nullable: true })
  scope!: string | null;

  @Field(() => String, { nullable: true, description: 'invalid_client or invalid_scope.' })
  error!: string | null;
}
