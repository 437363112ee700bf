import { Access, internal } from '@goldenhour/subgraph-kit';
import { Arg, ArgsType, Args, Ctx, Directive, Field, Mutation, Query, Resolver } from 'type-graphql';
import type { UserContext } from '../context';
import { AccessTokenKey, DenialPage, IssueMachineTokenInput, MachineToken } from './internal.type';

const tokens = internal('tokens');

@ArgsType()
export class DenialsArgs {
  @Field(() => String, { nullable: true, description: 'All that still matter without it.' })
  after?: string | null;
}

/** What the gateway asks, and no client can. */
@Resolver()
export class InternalResolver {
  @Access(tokens)
  @Directive('@inaccessible')
  @Query(() => [AccessTokenKey], { description: 'Every key that may still verify an access token.' })
  accessTokenKeys(@Ctx() { publicKeys }: UserContext): Promise<AccessTokenKey[]> {
    return publicKeys();
  }

  @Access(tokens)
  @Directive('@inaccessible')
  @Query(() => DenialPage, { description: 'Denials of access tokens after a cursor.' })
  denials(
    @Args(() => DenialsArgs) { after }: DenialsArgs,
    @Ctx() { denials }: UserContext,
  ): Promise<DenialPage> {
    return denials.after(after);
  }

  @Access(tokens)
  @Directive('@inaccessible')
  @Mutation(() => MachineToken, { description: 'A token for a partner’s machine: POST /oauth/token.' })
  issueMachineToken(
    @Arg('input', () => IssueMachineTokenInput) input: IssueMachineTokenInput,
    @Ctx() { identity, machines }: UserContext,
  ): Promise<MachineToken> {
    return machines.issueToken(input, identity.address);
  }
}
