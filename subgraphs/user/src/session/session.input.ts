import { Field, ID, InputType } from 'type-graphql';
import { KEY_DESCRIPTION } from '../key-description';

@InputType({ description: 'Begins a session (로그인).' })
export class LogInInput {
  @Field(() => String)
  email!: string;

  @Field(() => String)
  password!: string;
}

@InputType({ description: 'Renews a session (세션 갱신).' })
export class RefreshSessionInput {
  @Field(() => String, { description: 'The newest one. An older one ends the session.' })
  refreshToken!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The same key with the same token gets the same next token, for 60 seconds: for an answer that was lost on its way.',
  })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Ends a session (로그아웃).' })
export class LogOutInput {
  @Field(() => String)
  refreshToken!: string;
}

@InputType({ description: 'Ends sessions at other places (다른 기기 로그아웃).' })
export class EndSessionsInput {
  @Field(() => [ID], { nullable: true, description: 'Of one’s own; all of them when it is left out.' })
  sessionIds?: string[] | null;

  @Field(() => String, { nullable: true, description: KEY_DESCRIPTION })
  idempotencyKey?: string | null;
}
