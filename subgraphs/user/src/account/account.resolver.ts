import { Access, everyone, signedIn } from '@goldenhour/subgraph-kit';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { UserContext } from '../context';
import {
  ChangePasswordInput,
  DeleteAccountInput,
  RequestPasswordResetInput,
  ResendCodeInput,
  ResetPasswordInput,
  SignUpInput,
  VerifyEmailInput,
} from './account.input';
import {
  ChangePasswordPayload,
  DeleteAccountPayload,
  RequestPasswordResetPayload,
  ResendCodePayload,
  ResetPasswordPayload,
  SignUpPayload,
  VerifyEmailPayload,
} from './account.payload';
import { toUser } from './to-user';
import { User } from './user.type';

@Resolver()
export class AccountResolver {
  @Access(signedIn)
  @Query(() => User, {
    nullable: true,
    description: 'Whoever asks; null for a machine, and for an account that is gone (내 정보).',
  })
  async me(@Ctx() { viewer, currentUser }: UserContext): Promise<User | null> {
    const user = await currentUser(viewer);
    return user && toUser(user);
  }

  @Access(everyone)
  @Mutation(() => SignUpPayload, {
    description:
      'Makes an account and mails it a code. It answers the same whether the e-mail has an account already (회원 가입).',
  })
  async signUp(
    @Arg('input', () => SignUpInput) input: SignUpInput,
    @Ctx() { identity, signUp }: UserContext,
  ): Promise<SignUpPayload> {
    const { user, userErrors } = await signUp.signUp(input, identity.address);
    return { user: user && toUser(user, true), userErrors };
  }

  @Access(everyone)
  @Mutation(() => VerifyEmailPayload, {
    description: 'Confirms the e-mail of a new account by the mailed code (이메일 확인).',
  })
  async verifyEmail(
    @Arg('input', () => VerifyEmailInput) input: VerifyEmailInput,
    @Ctx() { identity, signUp }: UserContext,
  ): Promise<VerifyEmailPayload> {
    const { user, userErrors } = await signUp.verifyEmail(input, identity.address);
    return { user: user && toUser(user, true), userErrors };
  }

  @Access(everyone)
  @Mutation(() => ResendCodePayload, {
    description: 'Mails another code to an account that waits for one (인증 코드 재전송).',
  })
  async resendCode(
    @Arg('input', () => ResendCodeInput) input: ResendCodeInput,
    @Ctx() { identity, signUp }: UserContext,
  ): Promise<ResendCodePayload> {
    const { userErrors } = await signUp.resendCode(input, identity.address);
    return { sent: userErrors.length === 0, userErrors };
  }

  @Access(signedIn)
  @Mutation(() => ChangePasswordPayload, {
    description: 'Changes one’s own password and ends the sessions that it began (비밀번호 변경).',
  })
  async changePassword(
    @Arg('input', () => ChangePasswordInput) { refreshToken, ...input }: ChangePasswordInput,
    @Ctx() { identity, viewer, passwords }: UserContext,
  ): Promise<ChangePasswordPayload> {
    const change = { ...input, keepSession: refreshToken ?? null };
    const { userErrors } = await passwords.change(change, viewer, identity.address);
    return { changed: userErrors.length === 0, userErrors };
  }

  @Access(everyone)
  @Mutation(() => RequestPasswordResetPayload, {
    description: 'Mails a code for a new password, if there is such an account (비밀번호 재설정 요청).',
  })
  async requestPasswordReset(
    @Arg('input', () => RequestPasswordResetInput) input: RequestPasswordResetInput,
    @Ctx() { identity, passwords }: UserContext,
  ): Promise<RequestPasswordResetPayload> {
    const { userErrors } = await passwords.requestReset(input, identity.address);
    return { sent: userErrors.length === 0, userErrors };
  }

  @Access(everyone)
  @Mutation(() => ResetPasswordPayload, {
    description: 'Sets a new password by the mailed code and ends all sessions (비밀번호 재설정).',
  })
  async resetPassword(
    @Arg('input', () => ResetPasswordInput) input: ResetPasswordInput,
    @Ctx() { identity, passwords }: UserContext,
  ): Promise<ResetPasswordPayload> {
    const { userErrors } = await passwords.reset(input, identity.address);
    return { changed: userErrors.length === 0, userErrors };
  }

  @Access(signedIn)
  @Mutation(() => DeleteAccountPayload, {
    description: 'Erases one’s own account; what refers to it stays and says “deleted” (회원 탈퇴).',
  })
  async deleteAccount(
    @Arg('input', () => DeleteAccountInput) input: DeleteAccountInput,
    @Ctx() { identity, viewer, deletion }: UserContext,
  ): Promise<DeleteAccountPayload> {
    const { userErrors } = await deletion.delete(input, viewer, identity.address);
    return { deleted: userErrors.length === 0, userErrors };
  }
}
