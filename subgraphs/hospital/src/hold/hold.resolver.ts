import { Access, internal } from '@goldenhour/subgraph-kit';
import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import type { HospitalContext } from '../context';
import { ConsumeHoldInput, ExtendBedInput, HoldBedInput, ReleaseBedInput } from './hold.input';
import { HoldResult } from './hold.type';

/** For the reservation subgraph alone. Each may be called again after a lost answer: the second changes nothing. */
@Resolver()
export class HoldResolver {
  @Access(internal('holds'))
  @Directive('@inaccessible')
  @Mutation(() => HoldResult, { description: 'Keeps a bed for a patient on the way (병상 확보).' })
  holdBed(
    @Arg('input', () => HoldBedInput) input: HoldBedInput,
    @Ctx() { holds }: HospitalContext,
  ): Promise<HoldResult> {
    return holds.hold(input);
  }

  @Access(internal('holds'))
  @Directive('@inaccessible')
  @Mutation(() => HoldResult, {
    description: 'Gives a held bed back. A hold that was never made can not be made afterwards.',
  })
  releaseBed(
    @Arg('input', () => ReleaseBedInput) input: ReleaseBedInput,
    @Ctx() { holds }: HospitalContext,
  ): Promise<HoldResult> {
    return holds.release(input);
  }

  @Access(internal('holds'))
  @Directive('@inaccessible')
  @Mutation(() => HoldResult, { description: 'The patient has arrived and takes the held bed (도착).' })
  consumeHold(
    @Arg('input', () => ConsumeHoldInput) input: ConsumeHoldInput,
    @Ctx() { holds }: HospitalContext,
  ): Promise<HoldResult> {
    return holds.consume(input);
  }

  @Access(internal('holds'))
  @Directive('@inaccessible')
  @Mutation(() => HoldResult, { description: 'Keeps a held bed longer (연장).' })
  extendBed(
    @Arg('input', () => ExtendBedInput) input: ExtendBedInput,
    @Ctx() { holds }: HospitalContext,
  ): Promise<HoldResult> {
    return holds.extend(input);
  }
}
