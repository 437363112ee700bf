import { Field, InputType } from 'type-graphql';
import { KEY_DESCRIPTION } from '../key-description';

@InputType({ description: 'A new account (회원 가입).' })
export class SignUpInput {
  @Field(() => String, { description: 'A code is mailed there. Capital letters make no difference.' })
  email!: string;

  @Field(() => String, {
    description: '12 or more characters, none of the passwords that many people use (비밀번호).',
  })
  password!: string;

  @Field(() => String, { description: 'At most 100 characters (이름).' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Telephone number (전화번호).' })
  phone?: string | null;
}

@InputType({ description: 'The code that was mailed after a sign-up (이메일 확인).' })
export class VerifyEmailInput {
  @Field(() => String)
  email!: string;

  @Field(() => String, { description: 'Six digits, good for 10 minutes and 5 tries.' })
  code!: string;
}

@InputType({ description: 'Asks for another code (인증 코드 재전송).' })
export class ResendCodeInput {
  @Field(() => String)
  email!: string;

  @Field(() => String, { nullable: true, description: KEY_DESCRIPTION })
  idempotencyKey?: string | null;
}

@InputType({ description: 'A new password by the present one (비밀번호 변경).' })
export class ChangePasswordInput {
  @Field(() => String)
  currentPassword!: string;

  @Field(() => String, { description: 'As at sign-up.' })
  newPassword!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The refresh token of the session that goes on; all others end. Renew its access token then.',
  })
  refreshToken?: string | null;

  @Field(() => String, { nullable: true, description: KEY_DESCRIPTION })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Asks for a code for a new password (비밀번호 재설정 요청).' })
export class RequestPasswordResetInput {
  @Field(() => String)
  email!: string;

  @Field(() => String, { nullable: true, description: KEY_DESCRIPTION })
  idempotencyKey?: string | null;
}

@InputType({ description: 'A new password by a mailed code (비밀번호 재설정).' })
export class ResetPasswordInput {
  @Field(() => String)
  email!: string;

  @Field(() => String, { description: 'Six digits, good for 10 minutes and 5 tries.' })
  code!: string;

  @Field(() => String, { description: 'As at sign-up.' })
  newPassword!: string;

  @Field(() => String, { nullable: true, description: KEY_DESCRIPTION })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Ends the account for good (회원 탈퇴).' })
export class DeleteAccountInput {
  @Field(() => String, { description: 'The present password.' })
  password!: string;

  @Field(() => String, { nullable: true, description: KEY_DESCRIPTION })
  idempotencyKey?: string | null;
}
