import { DateTime } from '@goldenhour/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { User } from '../account/user.type';

@ObjectType({ simpleResolvers: true, description: 'What somebody holds who is signed in (로그인 세션).' })
export class SessionTokens {
  @Field(() => String, { description: 'Send it as `Authorization: Bearer …` (액세스 토큰).' })
  accessToken!: string;

  @Field(() => DateTime, { description: '15 minutes after it was given.' })
  accessTokenExpiresAt!: number;

  @Field(() => String, {
    description: 'Good for one `refreshSession`; it gives the next one. Keep it secret (리프레시 토큰).',
  })
  refreshToken!: string;

  @Field(() => DateTime, { description: '14 days after it was given.' })
  refreshTokenExpiresAt!: number;

  @Field(() => User)
  user!: User;
}

@ObjectType({ simpleResolvers: true, description: 'A place where somebody is signed in (로그인 기기).' })
export class Session {
  @Field(() => ID)
  id!: string;

  @Field(() => DateTime, { description: 'The log-in (로그인 일시).' })
  createdAt!: number;

  @Field(() => DateTime, { description: 'The last renewal of its tokens (최근 사용 일시).' })
  renewedAt!: number;

  @Field(() => DateTime, { description: 'When it ends unless it is renewed (만료 일시).' })
  expiresAt!: number;
}
