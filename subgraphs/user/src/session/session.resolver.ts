import { Access, everyone, signedIn } from '@goldenhour/subgraph-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { UserContext } from '../context';
import { generalError } from '../user-error';
import { EndSessionsInput, LogInInput, LogOutInput, RefreshSessionInput } from './session.input';
import { EndSessionsPayload, LogInPayload, LogOutPayload, RefreshSessionPayload } from './session.payload';
import { toTokens } from './to-session';

@Resolver()
export class SessionResolver {
  @Access(everyone)
  @Mutation(() => LogInPayload, {
    description: 'Begins a session. It says nothing about whether the e-mail has an account (로그인).',
  })
  async logIn(
    @Arg('input', () => LogInInput) input: LogInInput,
    @Ctx() { identity, logIn }: UserContext,
  ): Promise<LogInPayload> {
    const { session, userErrors } = await logIn.logIn(input, identity.address);
    return { session: session && toTokens(session), userErrors };
  }

  @Access(everyone)
  @Mutation(() => RefreshSessionPayload, {
    description: 'Gives the next pair of tokens for a refresh token, which is used up by it (세션 갱신).',
  })
  async refreshSession(
    @Arg('input', () => RefreshSessionInput) { refreshToken, idempotencyKey }: RefreshSessionInput,
    @Ctx() { sessions }: UserContext,
  ): Promise<RefreshSessionPayload> {
    const session = await sessions.renew(refreshToken, idempotencyKey);
    if (session) return { session: toTokens(session), userErrors: [] };
    const ended = generalError('SESSION_ENDED', 'This session has ended. Sign in again.');
    return { session: null, userErrors: [ended] };
  }

  @Access(everyone)
  @Mutation(() => LogOutPayload, {
    description: 'Ends the session of a refresh token; its access tokens are refused at once (로그아웃).',
  })
  async logOut(
    @Arg('input', () => LogOutInput) { refreshToken }: LogOutInput,
    @Ctx() { sessions }: UserContext,
  ): Promise<LogOutPayload> {
    return { loggedOut: await sessions.logOut(refreshToken), userErrors: [] };
  }

  @Access(signedIn)
  @Mutation(() => EndSessionsPayload, {
    description: 'Ends one’s own sessions, all or some of them (다른 기기 로그아웃).',
  })
  endSessions(
    @Arg('input', () => EndSessionsInput) input: EndSessionsInput,
    @Ctx() { viewer, ownSessions }: UserContext,
  ): Promise<EndSessionsPayload> {
    return ownSessions.end(input, viewer);
  }
}
