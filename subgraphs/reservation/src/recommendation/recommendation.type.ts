import { LocationInput, TravelEstimate } from '@goldenhour/subgraph-kit';
import { ArgsType, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { describedEnum } from '../condition/condition.enums';
import { Hospital } from '../hospital/hospital.type';
import {
  LEFT_OUT_BECAUSE,
  RECOMMENDED_BECAUSE,
  type LeftOutReason,
  type RecommendationReason,
} from './reasons';

const RecommendationReasonCode = describedEnum(
  'RecommendationReasonCode',
  'Why a hospital is recommended (추천 사유).',
  RECOMMENDED_BECAUSE,
);
const LeftOutReasonCode = describedEnum(
  'LeftOutReasonCode',
  'Why a hospital is left out (제외 사유).',
  LEFT_OUT_BECAUSE,
);

@ObjectType({ simpleResolvers: true, description: 'Why a hospital is recommended, in words (추천 이유).' })
export class RecommendationReasonText {
  @Field(() => RecommendationReasonCode)
  code!: RecommendationReason;

  @Field(() => String, { description: 'For people.' })
  message!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Why a hospital is not recommended, in words (제외 이유).',
})
export class LeftOutReasonText {
  @Field(() => LeftOutReasonCode)
  code!: LeftOutReason;

  @Field(() => String, { description: 'For people.' })
  message!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A hospital that can take this patient, as far as is known (추천 병원).',
})
export class RecommendedHospital {
  @Field(() => Int, { description: '1, 2, 3 …' })
  rank!: number;

  @Field(() => Float, { description: 'Above 50 to 100 with a fresh bed, above 0 to 50 with an aging one.' })
  score!: number;

  @Field(() => TravelEstimate)
  travel!: TravelEstimate;

  @Field(() => [RecommendationReasonText])
  reasons!: RecommendationReasonText[];

  @Field(() => Hospital, { nullable: true })
  hospital!: Hospital | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A hospital near by that is not recommended (제외된 병원).',
})
export class LeftOutHospital {
  @Field(() => LeftOutReasonText, { description: 'The first reason that holds.' })
  reason!: LeftOutReasonText;

  @Field(() => Hospital, { nullable: true })
  hospital!: Hospital | null;
}

@ObjectType({ simpleResolvers: true, description: 'Where this patient could go (병원 추천).' })
export class Recommendation {
  @Field(() => [RecommendedHospital], { description: 'Best first.' })
  recommended!: RecommendedHospital[];

  @Field(() => [LeftOutHospital], { description: 'The nearest 50 of the others, nearest first.' })
  leftOut!: LeftOutHospital[];
}

@ArgsType()
export class RecommendHospitalsArgs {
  @Field(() => ID)
  patientConditionId!: string;

  @Field(() => LocationInput, { description: 'Where the ambulance is.' })
  at!: LocationInput;

  @Field(() => Int, { defaultValue: 5, description: '1 to 100.' })
  first!: number;
}
