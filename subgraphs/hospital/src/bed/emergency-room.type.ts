import type { BedKind } from '@goldenhour/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { Bed } from './bed.type';

@ObjectType({ simpleResolvers: true, description: 'Beds of the emergency room (응급실 병상).' })
export class EmergencyRoom {
  @Field(() => Bed, { nullable: true, description: '응급실 일반병상' })
  general!: Bed;

  @Field(() => Bed, { nullable: true, description: '응급실 소아' })
  pediatric!: Bed;

  @Field(() => Bed, { nullable: true, description: '응급실 음압격리' })
  negativePressure!: Bed;

  @Field(() => Bed, { nullable: true, description: '응급실 일반격리' })
  isolation!: Bed;

  @Field(() => Bed, { nullable: true, description: '소아 음압격리' })
  pediatricNegativePressure!: Bed;

  @Field(() => Bed, { nullable: true, description: '소아 일반격리' })
  pediatricIsolation!: Bed;

  @Field(() => Bed, { nullable: true, description: '코호트 격리' })
  cohort!: Bed;
}

/** Which kind of bed each field shows. */
export const EMERGENCY_ROOM_KINDS: Readonly<Record<keyof EmergencyRoom, BedKind>> = {
  general: 'ER_GENERAL',
  pediatric: 'ER_PEDIATRIC',
  negativePressure: 'ER_NEGATIVE_PRESSURE',
  isolation: 'ER_ISOLATION',
  pediatricNegativePressure: 'ER_PEDIATRIC_NEGATIVE_PRESSURE',
  pediatricIsolation: 'ER_PEDIATRIC_ISOLATION',
  cohort: 'ER_COHORT',
};
