import type { Availability as AvailabilityName } from '@goldenhour/events';
import { EquipmentKind } from '@goldenhour/subgraph-kit';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { BedSource } from '../bed/enums';

export const Availability = {
  AVAILABLE: 'AVAILABLE',
  UNAVAILABLE: 'UNAVAILABLE',
  UNKNOWN: 'UNKNOWN',
} as const;
registerEnumType(Availability, {
  name: 'Availability',
  description: 'Whether something can be used or is accepted now (가용 여부). No information is UNKNOWN.',
});

@ObjectType({ simpleResolvers: true, description: 'Equipment of a hospital (장비).' })
export class Equipment {
  @Field(() => EquipmentKind)
  kind!: EquipmentKind;

  @Field(() => Availability)
  availability!: AvailabilityName;

  @Field(() => Int, { nullable: true, description: 'How many the hospital has.' })
  units!: number | null;

  @Field(() => BedSource)
  source!: 'FEED' | 'STAFF';
}
