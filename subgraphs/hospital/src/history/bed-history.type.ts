import { BedKind, DateTime } from '@goldenhour/subgraph-kit';
import { ArgsType, Field, Int, ObjectType, registerEnumType } from 'type-graphql';

export const HistoryStep = { RAW: 'RAW', FIVE_MINUTES: 'FIVE_MINUTES', ONE_HOUR: 'ONE_HOUR' } as const;
export type HistoryStep = keyof typeof HistoryStep;
registerEnumType(HistoryStep, {
  name: 'HistoryStep',
  description: 'How fine a history is: every change, or the last number of each span (간격).',
});

@ObjectType({ simpleResolvers: true, description: 'A bed’s number from a moment on, until the next point.' })
export class BedHistoryPoint {
  @Field(() => DateTime)
  at!: Date;

  @Field(() => Int, { nullable: true })
  available!: number | null;

  @Field(() => Int, { nullable: true })
  capacity!: number | null;
}

@ArgsType()
export class BedHistoryArgs {
  @Field(() => BedKind)
  kind!: BedKind;

  @Field(() => DateTime)
  from!: Date;

  @Field(() => DateTime, { description: 'At most 31 days after from.' })
  to!: Date;

  @Field(() => HistoryStep, { defaultValue: HistoryStep.RAW })
  step!: HistoryStep;
}
