import type { Availability as AvailabilityName, Freshness as FreshnessName } from '@goldenhour/events';
import { EquipmentKind, Latitude, Longitude } from '@goldenhour/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Freshness } from '../bed/enums';
import { Availability } from '../equipment/equipment.type';
import { HospitalTier, type HospitalTier as HospitalTierName } from '../hospital/enums';

export const IllnessAcceptance = {
  AVAILABLE: 'AVAILABLE',
  UNAVAILABLE: 'UNAVAILABLE',
  UNKNOWN: 'UNKNOWN',
  BY_ENQUIRY: 'BY_ENQUIRY',
} as const;
export type IllnessAcceptance = keyof typeof IllnessAcceptance;
registerEnumType(IllnessAcceptance, {
  name: 'IllnessAcceptance',
  description: 'Whether a hospital takes an illness, its standing messages considered (중증질환 수용).',
});

@Directive('@inaccessible')
@ObjectType({
  simpleResolvers: true,
  description: 'A kind of bed that the patient needs, as the hospital has it (병상).',
})
export class MatchedBed {
  @Field(() => Int, { nullable: true, description: 'Null = unknown, negative = over capacity.' })
  available!: number | null;

  @Field(() => Int, { nullable: true })
  capacity!: number | null;

  @Field(() => Freshness)
  freshness!: FreshnessName;
}

@Directive('@inaccessible')
@ObjectType({
  simpleResolvers: true,
  description: 'Equipment that the patient needs, as the hospital has it (장비).',
})
export class MatchedEquipment {
  @Field(() => EquipmentKind)
  kind!: EquipmentKind;

  @Field(() => Availability)
  availability!: AvailabilityName;
}

@Directive('@inaccessible')
@ObjectType({ simpleResolvers: true, description: 'What a hospital has of what a patient needs.' })
export class HospitalMatch {
  @Field(() => ID)
  hospitalId!: string;

  @Field(() => Int, { description: 'Great-circle metres.' })
  distanceMeters!: number;

  @Field(() => Latitude)
  latitude!: number;

  @Field(() => Longitude)
  longitude!: number;

  @Field(() => HospitalTier, { nullable: true })
  tier!: HospitalTierName | null;

  @Field(() => MatchedBed)
  bed!: MatchedBed;

  @Field(() => IllnessAcceptance, { nullable: true, description: 'Null where none was asked for.' })
  illness!: IllnessAcceptance | null;

  @Field(() => [MatchedEquipment], { description: 'Of the kinds asked for.' })
  equipment!: readonly MatchedEquipment[];

  @Field(() => Int, { description: 'Messages that stand now and want to be read.' })
  messages!: number;
}

@Directive('@inaccessible')
@ObjectType({ simpleResolvers: true, description: 'Where a hospital is (병원 위치).' })
export class HospitalPlace {
  @Field(() => ID)
  hospitalId!: string;

  @Field(() => Latitude, { nullable: true })
  latitude!: number | null;

  @Field(() => Longitude, { nullable: true })
  longitude!: number | null;

  @Field(() => String, { nullable: true, description: '시도' })
  province!: string | null;
}
