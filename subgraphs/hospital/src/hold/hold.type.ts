import { BedKind, DateTime } from '@goldenhour/subgraph-kit';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';

export const HoldProblem = {
  NO_BED_AVAILABLE: 'NO_BED_AVAILABLE',
  UNKNOWN_HOSPITAL: 'UNKNOWN_HOSPITAL',
  HOLD_ENDED: 'HOLD_ENDED',
  CONFLICT: 'CONFLICT',
} as const;
export type HoldProblem = keyof typeof HoldProblem;
registerEnumType(HoldProblem, {
  name: 'HoldProblem',
  description: 'Why a bed is not held.',
  valuesConfig: {
    NO_BED_AVAILABLE: { description: 'No fresh free bed, and over capacity was not asked for.' },
    UNKNOWN_HOSPITAL: { description: 'There is no such hospital.' },
    HOLD_ENDED: {
      description: 'It was released, its patient has arrived, or its time was up; or it never was.',
    },
    CONFLICT: { description: 'That id holds another bed.' },
  },
});

@Directive('@inaccessible')
@ObjectType({ simpleResolvers: true, description: 'A bed kept for a patient on the way (병상 확보).' })
export class BedHold {
  @Field(() => ID)
  holdId!: string;

  @Field(() => ID)
  hospitalId!: string;

  @Field(() => BedKind)
  bedKind!: BedKind;

  @Field(() => DateTime)
  expiresAt!: Date;

  @Field(() => Boolean, { description: 'Made without a fresh free bed.' })
  overCapacity!: boolean;

  @Field(() => Boolean, { description: 'The number of free beds was unknown, or not fresh.' })
  unverified!: boolean;
}

@Directive('@inaccessible')
@ObjectType({
  simpleResolvers: true,
  description: 'Whether a bed is held, and if not, why not (병상 확보 결과).',
})
export class HoldResult {
  @Field(() => BedHold, { nullable: true, description: 'The hold as it is or was; null when there is none.' })
  hold!: BedHold | null;

  @Field(() => HoldProblem, { nullable: true, description: 'Null = what was asked for is so now.' })
  problem!: HoldProblem | null;
}
