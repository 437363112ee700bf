import { BedKind } from '@goldenhour/subgraph-kit';
import { Directive, Field, ID, InputType, Int } from 'type-graphql';

@Directive('@inaccessible')
@InputType({ description: 'Which bed is to be held, for which request (병상 확보).' })
export class HoldBedInput {
  @Field(() => ID, { description: 'The reservation’s id. The same id again is the same hold.' })
  holdId!: string;

  @Field(() => ID)
  hospitalId!: string;

  @Field(() => BedKind)
  bedKind!: BedKind;

  @Field(() => Int, { description: '1 to 1,440' })
  minutes!: number;

  @Field(() => Boolean, { description: 'Hold even without a fresh free bed; the hold says when it was so.' })
  overCapacity!: boolean;
}

@Directive('@inaccessible')
@InputType({ description: 'Which hold is given back, and why (병상 확보 해제).' })
export class ReleaseBedInput {
  @Field(() => ID)
  holdId!: string;

  @Field(() => String, { nullable: true, description: 'A code, at most 64 characters; kept with the hold.' })
  reason?: string | null;
}

@Directive('@inaccessible')
@InputType({ description: 'Whose patient has arrived (도착).' })
export class ConsumeHoldInput {
  @Field(() => ID)
  holdId!: string;
}

@Directive('@inaccessible')
@InputType({ description: 'Which hold is to last longer (병상 확보 연장).' })
export class ExtendBedInput {
  @Field(() => ID)
  holdId!: string;

  @Field(() => Int, {
    description: 'From now on, 1 to 1,440; a hold that lasts longer already stays as it is.',
  })
  minutes!: number;
}
